// Changes the spec in each of its locations, prints the changes that no check notices, and records their number.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeRun, saveParts } from "@hwc-users/measurements";
import { checkBundle } from "./check-bundle.ts";
import { runMutants } from "./run-mutants.ts";

const bundle = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/bundle.json")), "utf8"));
const problems = checkBundle(bundle);
if (problems.length > 0)
  throw new Error(`The spec has problems, so every mutant would be noticed:\n${problems.join("\n")}`);
const run = describeRun("pnpm contract:mutants");
const { total, killed, survivors } = runMutants(bundle, {
  onProgress(done, all) {
    if (done % 100 === 0 || done === all)
      process.stderr.write(`\r${done} of ${all} mutants${done === all ? "\n" : ""}`);
  },
});

console.log(`
Each mutant has one change, in one location of the spec:
  structure   a field, value, status, parameter, example, limit, type, default, source or reference
              that is removed, renamed, added or changed
  texts       no text, one sentence less, one negation more or less, another unit, number or name,
              and the opposite of a word: see src/meanings/signal-words.ts
  exchanges   the texts of two siblings, the values of two examples, their messages or references
  examples    a value that is removed or changed, or has another type`);

const byReason = Map.groupBy(survivors, ({ reason }) => reason ?? "Not equivalent: a check is missing.");
console.log(`\n${killed} of ${total} mutants were noticed; ${survivors.length} were not:`);
for (const [reason, mutants] of byReason) {
  console.log(`\n${reason}\n${mutants.map(({ title }) => `  ${title}`).join("\n")}`);
}
const missed = survivors.filter(({ reason }) => reason === undefined).length;
saveParts("tests", run, {
  "spec-mutants": [
    { subject: "noticed", value: killed, of: total },
    { subject: "equivalent", value: survivors.length - missed, of: total },
    { subject: "missed", value: missed, of: total },
  ],
});
if (missed > 0) process.exitCode = 1;
