import type { RunReport } from "./run-report.ts";

/** Writes the violations of a run as annotations of GitHub Actions. */
export function githubReport({ results }: RunReport): string {
  return results
    .flatMap(({ violations }) => violations)
    .map(({ operationId, requirement, message }) => `::error title=${operationId}::${requirement}: ${message}\n`)
    .join("");
}
