// Runs every tool, writes the table of the README, and fails if a tool does something else than its limits allow.
import { type CheckedTool, checkTool, unexpectedOutcomes } from "./check-tool.ts";
import { writeGeneratedSection } from "./readme.ts";
import { refuseOtherHosts } from "./refuse-other-hosts.ts";
import { renderSection, toolCells } from "./table.ts";
import { tools } from "./tools/index.ts";

const checked: CheckedTool[] = [];
await using refused = await refuseOtherHosts();
for (const tool of tools) {
  const result = await checkTool(tool);
  checked.push(result);
  console.log(toolCells(result).join("  "));
}
writeGeneratedSection(renderSection(checked));
const problems = [
  ...checked.flatMap(unexpectedOutcomes),
  ...refused.targets.map((target) => `A tool sent a request to ${target}. Turn that off.`),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
