// Prints every difference from the last release. Fails when the change files do not cover them.
import { runGate } from "../gate.ts";

const { report, problem } = await runGate();
console.log(report);
if (problem) {
  console.error(`\n${problem}`);
  process.exitCode = 1;
}
