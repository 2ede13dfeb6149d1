// Changes the spec in each of its places, and prints which changes the checks of this package do not notice.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runMutants } from "./run.ts";

const bundle = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json")), "utf8"));
const { made, killed, survivors } = runMutants(bundle, {
  onProgress(tried, all) {
    if (tried % 100 === 0 || tried === all)
      process.stderr.write(`\r${tried} of ${all} mutants tried${tried === all ? "\n" : ""}`);
  },
});

const reasons = Map.groupBy(survivors, ({ reason }) => reason ?? "Nobody knows why: a check is missing.");
console.log(`\n${killed} of ${made} mutants were noticed; ${survivors.length} were not:`);
for (const [reason, mutants] of reasons) {
  console.log(`\n${reason}\n${mutants.map(({ title }) => `  ${title}`).join("\n")}`);
}
if (survivors.some(({ reason }) => reason === undefined)) process.exitCode = 1;
