// Builds copies of the repository with larger specs, and prints how the costs of each step grow.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildReport, measureBuild, type SpecSize } from "./build-report.ts";
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

const reports: BuildReport[] = [];
for (const size of SIZES) {
  const progress = (step: string) => console.error(`${size.operations} operations, tags: ${size.tags}: ${step}`);
  reports.push(await measureBuild(join(parent, `${size.operations}`), size, progress));
}

const load = loadavg().map((value) => value.toFixed(1));
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load.join(", ")}\n`);
console.log(reportTables(reports));
