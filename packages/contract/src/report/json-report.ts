import { missingFields, type RunReport } from "./run-report.ts";

/** Writes the results of a run as JSON. */
export function jsonReport({ results, coverage, ...run }: RunReport): string {
  const report = {
    ...run,
    conforms: run.stopped === undefined && results.every(({ violations }) => violations.length === 0),
    violations: results.flatMap(({ violations }) => violations),
    operations: results.map(({ operationId, cases, withoutWrites }) => ({
      operationId,
      cases: cases.length,
      ...(withoutWrites !== undefined && { withoutWrites }),
      missingFields: missingFields(coverage, operationId),
    })),
    coverage,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
