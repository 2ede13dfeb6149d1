// Changes the spec in each of its locations, and prints the changes that no check notices.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkBundle } from "./check-bundle.ts";
import { runMutants } from "./run-mutants.ts";

const bundle = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/bundle.json")), "utf8"));
const problems = checkBundle(bundle);
if (problems.length > 0)
  throw new Error(`The spec has problems, so every mutant would be noticed:\n${problems.join("\n")}`);
const { total, killed, survivors } = runMutants(bundle, {
  onProgress(done, all) {
    if (done % 100 === 0 || done === all)
      process.stderr.write(`\r${done} of ${all} mutants${done === all ? "\n" : ""}`);
  },
});

const byReason = Map.groupBy(survivors, ({ reason }) => reason ?? "Not equivalent: a check is missing.");
console.log(`\n${killed} of ${total} mutants were noticed; ${survivors.length} were not:`);
for (const [reason, mutants] of byReason) {
  console.log(`\n${reason}\n${mutants.map(({ title }) => `  ${title}`).join("\n")}`);
}
if (survivors.some(({ reason }) => reason === undefined)) process.exitCode = 1;
