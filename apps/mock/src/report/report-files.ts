import { writeFileSync } from "node:fs";
import { OptionError } from "../options/check-options.ts";
import { jsonReport } from "./json-report.ts";
import { junitReport } from "./junit-report.ts";
import type { ViolationCounts } from "./violation-counts.ts";

/** Writes a report to a file: as JUnit XML if its name ends with `.xml`, and otherwise as JSON. */
export function writeReportFile(file: string, counts: ViolationCounts): void {
  writeFileSync(file, file.endsWith(".xml") ? junitReport(counts) : `${JSON.stringify(jsonReport(counts), null, 2)}\n`);
}

/**
 * Empties the files of the reports, so that a mock that is killed leaves no report of an earlier run.
 *
 * @throws {OptionError} if a file cannot be written.
 */
export function emptyReportFiles(files: readonly string[]): void {
  for (const file of files) {
    try {
      writeFileSync(file, "");
    } catch (error) {
      const reason = (error as Error).message;
      throw new OptionError(`--report cannot be written: ${reason}. Create the folder, or name another file.`);
    }
  }
}
