// Runs every tool, writes the table of the README, records how many checks each passed, and fails if a tool does something else than its limits allow.
import { describeRun, saveParts, writeGeneratedSection } from "@hwc-users/measurements";
import { type CheckedTool, checkTool, unexpectedOutcomes } from "./check-tool.ts";
import { COMMAND, README } from "./readme.ts";
import { refuseOtherHosts } from "./refuse-other-hosts.ts";
import { renderSection, toolCells } from "./table.ts";
import { tools } from "./tools/index.ts";

const run = describeRun(COMMAND);
const checked: CheckedTool[] = [];
await using refused = await refuseOtherHosts();
for (const tool of tools) {
  const result = await checkTool(tool);
  checked.push(result);
  console.log(toolCells(result).join("  "));
}
writeGeneratedSection(README, COMMAND, renderSection(checked));
saveParts("tests", run, {
  interop: checked.map(({ tool, outcomes }) => ({
    subject: tool.name,
    value: [...outcomes.values()].filter((failure) => failure === undefined).length,
    of: outcomes.size,
  })),
});
const problems = [
  ...checked.flatMap(unexpectedOutcomes),
  ...refused.targets.map((target) => `A tool sent a request to ${target}. Turn that off.`),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
