// Runs Stryker in the client with the given options, and records the score of each folder that was mutated as a whole.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeRun, saveParts } from "@hwc-users/measurements";
import { scoresOf } from "./scores.ts";
import { wholeFolders } from "./whole-folders.ts";

// Its entry is src/index.ts under the condition of the sources.
const client = new URL("../", import.meta.resolve("@hwc-users/client"));
const config = fileURLToPath(new URL("../stryker.config.json", import.meta.url));
const args = process.argv.slice(2);

const run = describeRun(["pnpm client:mutants", ...args.map(quote)].join(" "));
const { status } = spawnSync("stryker", ["run", config, ...args], { cwd: client, stdio: "inherit" });
// Exits with 1 if too many mutants survive, but then there is a report too.
const report = JSON.parse(readFileSync(new URL("reports/mutation/mutation.json", client), "utf8"));
const folders = wholeFolders(args);
const scores = scoresOf(report, folders);
saveParts("tests", run, scores);
console.log(`Recorded: ${Object.keys(scores).join(", ") || "nothing, because no folder was mutated as a whole"}.`);
process.exitCode = status ?? 1;

/** Quotes an argument that a shell would expand, such as a pattern. */
function quote(argument: string): string {
  return /[*!]/.test(argument) ? `'${argument}'` : argument;
}
