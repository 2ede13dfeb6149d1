import type { OperationCounts, ViolationCount, ViolationCounts } from "./violation-counts.ts";

const MAX_NEVER_CALLED = 10;

/** Writes the counts as readable text, in one line if there are no violations. */
export function textReport(counts: ViolationCounts): string {
  if (counts.requestsWithViolations === 0) return `${headline(counts)}. ${neverCalled(counts)}`.trimEnd();
  const called = counts.operations.filter(({ requests }) => requests > 0);
  return [`${headline(counts)}:`, ...called.flatMap(operationLines), neverCalled(counts)].join("\n").trimEnd();
}

/** Writes the totals in one clause. */
export function headline({ requests, requestsWithViolations }: ViolationCounts): string {
  if (requests === 0) return "There were no requests";
  const total = count(requests, "request");
  return requestsWithViolations === 0
    ? `No violations of the spec in ${total}`
    : `Violations of the spec in ${requestsWithViolations} of ${total}`;
}

/** Writes a kind of violation in one line. */
export function violationLine({
  direction,
  location,
  code,
  message,
  count: times,
  requestIds,
}: ViolationCount): string {
  const kind = [direction, ...(location === "" ? [] : [location]), code].join(" ");
  return `${message === undefined ? kind : `${kind}: ${message}`} (${count(times, "request")}, such as ${requestIds[0]})`;
}

/** The name of an operation in a report. */
export function nameOf({ operationId, method, path }: OperationCounts): string {
  return operationId ?? `${method} ${path}`;
}

function operationLines(operation: OperationCounts): string[] {
  const { requests, requestsWithViolations, violations } = operation;
  const statuses = Object.entries(operation.statuses).map(
    ([status, times]) => `${times} × ${status === "0" ? "no response" : status}`,
  );
  const found = requestsWithViolations === 0 ? "no violations" : `${requestsWithViolations} with violations`;
  return [
    `${nameOf(operation)}: ${count(requests, "request")} (${statuses.join(", ")}), ${found}`,
    ...violations.map((violation) => `  ✗ ${violationLine(violation)}`),
  ];
}

function neverCalled({ operations }: ViolationCounts): string {
  const names = operations.filter(({ requests }) => requests === 0).map(nameOf);
  if (names.length === 0) return "";
  const more = names.length - MAX_NEVER_CALLED;
  const listed = names.slice(0, MAX_NEVER_CALLED).join(", ");
  return `Never called: ${listed}${more > 0 ? ` and ${more} more` : ""}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
