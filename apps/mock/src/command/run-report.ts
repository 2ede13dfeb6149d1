import type { CompiledOperation } from "../api/compiled-operation.ts";
import { createRouter } from "../api/router.ts";
import type { HttpContext } from "../http/http-context.ts";
import { jsonReport } from "../report/json-report.ts";
import { writeReportFile } from "../report/report-files.ts";
import { headline, textReport } from "../report/text-report.ts";
import { createViolationCounter } from "../report/violation-counter.ts";
import type { ViolationCounts } from "../report/violation-counts.ts";
import type { LogFormat } from "./log.ts";

const VIOLATIONS_EXIT_CODE = 3;

/** Counts the violations of a run, and reports them at its end. */
export interface RunReport {
  add(context: HttpContext): void;
  /**
   * Writes the report files, and sets the exit code.
   *
   * @returns The summary for the log.
   */
  finish(): string;
}

/**
 * Creates the report of a run.
 *
 * @param failsOnViolations Whether a violation sets the exit code 3.
 */
export function createRunReport(
  operations: readonly CompiledOperation[],
  format: LogFormat,
  files: readonly string[] = [],
  failsOnViolations = false,
): RunReport {
  const counter = createViolationCounter(operations, createRouter(operations).redact);
  return {
    add: (context) => counter.add(context, context.response.headersSent ? context.response.statusCode : 0),
    finish() {
      const counts = counter.counts();
      if (failsOnViolations && counts.requestsWithViolations > 0) process.exitCode = VIOLATIONS_EXIT_CODE;
      for (const file of files) write(file, counts);
      if (format !== "json") return textReport(counts);
      return JSON.stringify({ time: new Date().toISOString(), message: headline(counts), report: jsonReport(counts) });
    },
  };
}

function write(file: string, counts: ViolationCounts): void {
  try {
    writeReportFile(file, counts);
  } catch (error) {
    console.error(`A report was not written: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
