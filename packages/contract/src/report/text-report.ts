import { plannedChangeLines } from "../plan/planned-change-lines.ts";
import type { Waiver } from "../waivers/waiver.ts";
import type { CurlCommand } from "./curl-command.ts";
import type { CountedViolation } from "./response-violation.ts";
import {
  countedViolations,
  missingFields,
  type OperationResult,
  type Restoration,
  type RunReport,
  waivedViolations,
} from "./run-report.ts";
import { count, summaryOf } from "./summary.ts";

/** Writes the results of a run as readable text. */
export function textReport(report: RunReport, curl: CurlCommand): string {
  const { target, seed, allowWrites, stopped, plannedChanges, results, coverage, waivers } = report;
  const lines = [
    `Contract of ${target}`,
    allowWrites
      ? `Seed ${seed}`
      : "Only requests that must be rejected were sent. Use --allow-writes to test accepted requests: see --help.",
    "",
    ...results.flatMap((result) => operationLines(result, missingFields(coverage, result.operationId), curl)),
    ...section(
      "Planned changes:",
      plannedChangeLines(plannedChanges).map((line) => `  · ${line.trim()}`),
    ),
    ...section("Waived violations:", waivedViolations(results).map(waivedLine)),
    ...section("Expired waivers, which have no effect:", waivers.expired.map(waiverLine)),
    ...section("Waivers that match no violation:", waivers.unused.map(waiverLine)),
    "",
    summaryOf(report),
    ...(stopped === undefined ? [] : [`The run is incomplete. ${stopped}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function operationLines(result: OperationResult, missing: string[], curl: CurlCommand): string[] {
  const { operationId, cases, notes, withoutWrites, restoration } = result;
  const violations = countedViolations([result]);
  return [
    `${operationId}: ${count(cases.length, "case")}, ${violations.length === 0 ? "no violations" : count(violations.length, "violation")}`,
    ...violations.flatMap((violation) => [`  ✗ ${violationLine(violation)}`, `    ${curl(violation.request)}`]),
    ...notes.map((note) => `  · ${violationLine(note)}`),
    ...(missing.length === 0 ? [] : [`  · optional fields that no response had: ${missing.join(", ")}`]),
    ...(withoutWrites === undefined ? [] : [`  · ${withoutWrites}`]),
    ...(restoration ? restorationLines(restoration, curl) : []),
  ];
}

function violationLine({ requirement, message, firstCase, count: times }: CountedViolation): string {
  const first = firstCase === requirement ? "" : `, first in "${firstCase}"`;
  return `${requirement}: ${message} (${times === 1 ? "once" : `${times} times`}${first})`;
}

function restorationLines({ state, reason, request }: Restoration, curl: CurlCommand): string[] {
  const why = reason === undefined ? "" : `: ${reason}`;
  if (state !== "failed") return [`  · the accounts were restored (${state})${why}`];
  return [`  ✗ the accounts were not restored${why}`, `    ${curl(request)}`];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

function waivedLine(violation: CountedViolation): string {
  const { operationId, waiver } = violation;
  return `  · ${operationId}: ${violationLine(violation)}: ${waiver?.reason} (until ${waiver?.until})`;
}

function waiverLine({ operation = "all operations", requirement, message, until, reason }: Waiver): string {
  return `  · ${operation}: ${requirement}${message === undefined ? "" : `: ${message}`}: ${reason} (until ${until})`;
}
