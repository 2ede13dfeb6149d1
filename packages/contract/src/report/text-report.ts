import { percent } from "../coverage/coverage.ts";
import { missingFields, type OperationResult, type RunReport } from "./run-report.ts";

/** Writes the results of a run as readable text. */
export function textReport(report: RunReport): string {
  const { target, seed, allowWrites, requests, stopped, results, coverage } = report;
  const total = results.flatMap(({ violations }) => violations).length;
  const lines = [
    `Contract of ${target}`,
    allowWrites
      ? `Seed ${seed}`
      : "Only requests that must be rejected were sent. Use --allow-writes to test accepted requests: see --help.",
    "",
    ...results.flatMap((result) => operationLines(result, missingFields(coverage, result.operationId))),
    "",
    `${count(requests, "request")}, ${total === 0 ? "no violations" : count(total, "violation")}; ` +
      `${coverage.covered} of ${coverage.total} requirements covered (${percent(coverage.covered, coverage.total)}).`,
    ...(stopped === undefined ? [] : [`The run is incomplete. ${stopped}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function operationLines(
  { operationId, cases, violations, withoutWrites }: OperationResult,
  missing: string[],
): string[] {
  return [
    `${operationId}: ${count(cases.length, "case")}, ${violations.length === 0 ? "conforms" : count(violations.length, "violation")}`,
    ...violations.map(({ requirement, message, firstCase, count: times }) => {
      const first = firstCase === requirement ? "" : `, first in "${firstCase}"`;
      return `  ✗ ${requirement}: ${message} (${times === 1 ? "once" : `${times} times`}${first})`;
    }),
    ...(missing.length === 0 ? [] : [`  · optional fields that no response had: ${missing.join(", ")}`]),
    ...(withoutWrites === undefined ? [] : [`  · ${withoutWrites}`]),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
