// Builds copies of the repository with larger specs, and writes to the README how the costs of each step grow.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeRun, writeGeneratedSection } from "@hwc-users/measurements";
import { type BuildReport, measureBuild, type SpecSize } from "./build-report.ts";
import { COMMAND, README } from "./readme.ts";
import { reportTables } from "./report-tables.ts";

const SIZES: readonly SpecSize[] = [
  { operations: 4, tags: 2 },
  { operations: 100, tags: 2 },
  { operations: 400, tags: 20 },
];

const parent = mkdtempSync(join(tmpdir(), "scale-"));
// A signal alone would not run the `exit` listener.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
process.once("exit", () => rmSync(parent, { recursive: true, force: true }));

const { date, commit, machine } = describeRun(COMMAND);
const reports: BuildReport[] = [];
for (const size of SIZES) {
  const progress = (step: string) => console.error(`${size.operations} operations, tags: ${size.tags}: ${step}`);
  reports.push(await measureBuild(join(parent, `${size.operations}`), size, progress));
}

const { node, cores, processor, load } = machine;
const introduction = `Measured on ${date.slice(0, 10)} at commit \`${commit}\`, with Node ${node} on ${cores} cores (${processor}), at a load of ${load}:`;
writeGeneratedSection(README, COMMAND, `\n${introduction}\n\n${reportTables(reports)}\n\n`);
