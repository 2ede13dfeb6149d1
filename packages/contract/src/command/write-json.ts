import { missingFields, type RunReport } from "./report.ts";

/** Writes the report of a run for programs. */
export function writeJson({ results, coverage, ...run }: RunReport): string {
  const report = {
    ...run,
    conforms: run.stopped === undefined && results.every(({ departures }) => departures.length === 0),
    departures: results.flatMap(({ departures }) => departures),
    operations: results.map(({ operationId, cases }) => ({
      operationId,
      cases: cases.length,
      neverCame: missingFields(coverage, operationId),
    })),
    coverage,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
