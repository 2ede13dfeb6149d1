import type { ViolationCounts } from "./violation-counts.ts";

/** The JSON report, as the README documents it. A change that breaks its readers increments the version. */
export interface JsonReport extends ViolationCounts {
  version: 1;
  /** Whether no request and no response broke the spec. */
  conforms: boolean;
}

/** Returns the counts as an object of the JSON report. */
export function jsonReport(counts: ViolationCounts): JsonReport {
  return { version: 1, conforms: counts.requestsWithViolations === 0, ...counts };
}
