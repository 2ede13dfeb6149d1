import type { CurlCommand } from "./curl-command.ts";
import type { CountedViolation } from "./response-violation.ts";
import {
  countedViolations,
  isComplete,
  missingFields,
  type Restoration,
  type RunReport,
  waivedViolations,
} from "./run-report.ts";

/** Writes the results of a run as JSON. */
export function jsonReport(runReport: RunReport, curl: CurlCommand): string {
  const { results, coverage, startedAt, ...run } = runReport;
  const withCurl = ({ request, ...violation }: CountedViolation) => ({ ...violation, curl: curl(request) });
  const violations = countedViolations(results);
  const report = {
    ...run,
    startedAt: new Date(startedAt).toISOString(),
    conforms: isComplete(runReport) && violations.length === 0,
    violations: violations.map(withCurl),
    waived: waivedViolations(results).map(withCurl),
    notes: results.flatMap(({ notes }) => notes).map(withCurl),
    operations: results.map(({ operationId, cases, withoutWrites, restoration }) => ({
      operationId,
      cases: cases.length,
      ...(withoutWrites !== undefined && { withoutWrites }),
      ...(restoration && { restoration: restorationWithCurl(restoration, curl) }),
      missingFields: missingFields(coverage, operationId),
    })),
    coverage,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function restorationWithCurl({ request, ...restoration }: Restoration, curl: CurlCommand) {
  return { ...restoration, curl: curl(request) };
}
