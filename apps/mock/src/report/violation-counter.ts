import type { MockedOperation } from "../api/example-response.ts";
import type { PrismViolation } from "../api/prism-violation.ts";
import { createBoundedMap } from "./bounded-map.ts";
import type { OperationCounts, ViolationCount, ViolationCounts } from "./violation-counts.ts";

const MAX_REQUEST_IDS = 3;
const MAX_UNKNOWN_PATHS = 100;
const MAX_PATH_LENGTH = 200;
const MAX_KINDS = 100;
const OTHER_PATH = { method: "*", path: "*" };
const OTHER_KIND = { location: "*", code: "*" };

/** Messages about these keywords have names and limits of the spec only. */
const KEYWORDS = new Set([
  ...["type", "enum", "required", "anyOf", "pattern", "format", "minLength", "maxLength", "minimum", "maximum"],
  ...["minItems", "maxItems"],
]);

/** A request after its response. */
export interface FinishedRequest {
  method: string;
  path: string;
  /** Missing when the spec has no such operation. */
  operation?: Pick<MockedOperation, "operationId">;
  requestId: string;
  violations: readonly PrismViolation[];
}

/** Counts violations of the spec. It stores no tokens, no values, and no names but those of the spec. */
export interface ViolationCounter {
  /** @param status The status of the response; 0 if there was none. */
  add(request: FinishedRequest, status: number): void;
  counts(): ViolationCounts;
}

/** The counts of an operation, or of a path that the spec does not have. */
interface Row extends Omit<OperationCounts, "violations"> {
  kinds: ReturnType<typeof createKinds>;
}

/**
 * Creates a counter.
 *
 * @param operations The operations of the spec.
 * @param redact Returns a path that is safe to store.
 */
export function createViolationCounter(
  operations: readonly Pick<MockedOperation, "operationId" | "method" | "path">[],
  redact: (path: string) => string,
): ViolationCounter {
  const known = new Map(
    operations.map(({ operationId, method, path }) => [operationId, createRow({ operationId, method, path })]),
  );
  const unknown = createBoundedMap<Row>(MAX_UNKNOWN_PATHS, () => createRow(OTHER_PATH));

  function rowOf({ operation, method, path }: FinishedRequest): Row {
    const row = operation && known.get(operation.operationId);
    if (row) return row;
    const redacted = redact(path).slice(0, MAX_PATH_LENGTH);
    return unknown.getOrAdd(`${method} ${redacted}`, () => createRow({ method, path: redacted }));
  }

  return {
    add(request, status) {
      // The start page, health checks and preflights are no requests of the API.
      if (!request.operation && request.violations.length === 0) return;
      addTo(rowOf(request), request, status);
    },
    counts() {
      const rows = [...known.values(), ...unknown.values()];
      return {
        requests: sum(rows.map(({ requests }) => requests)),
        requestsWithViolations: sum(rows.map(({ requestsWithViolations }) => requestsWithViolations)),
        operations: rows.map(({ kinds, ...row }) => ({ ...row, violations: [...kinds.values()] })),
      };
    },
  };
}

function createRow(operation: Pick<OperationCounts, "operationId" | "method" | "path">): Row {
  return { ...operation, requests: 0, requestsWithViolations: 0, statuses: {}, kinds: createKinds() };
}

function createKinds() {
  return createBoundedMap(MAX_KINDS, () => createKind({ direction: "request", ...OTHER_KIND }));
}

function createKind(violation: Omit<ViolationCount, "count" | "requestIds">): ViolationCount {
  return { ...violation, count: 0, requestIds: [] };
}

function addTo(row: Row, { violations, requestId }: FinishedRequest, status: number): void {
  row.requests++;
  row.statuses[status] = (row.statuses[status] ?? 0) + 1;
  if (violations.length > 0) row.requestsWithViolations++;
  for (const kind of new Set(violations.map((violation) => kindOf(row, violation)))) {
    kind.count++;
    if (kind.requestIds.length < MAX_REQUEST_IDS) kind.requestIds.push(requestId);
  }
}

function kindOf({ kinds }: Row, { location: [part, ...rest], code, message }: PrismViolation): ViolationCount {
  const direction = part === "response" ? "response" : "request";
  // The items of an array are one location.
  const location = rest.join(".").replaceAll(/\.\d+(?=\.|$)/g, "[]");
  // The location of a missing property is that of its object, so only the message has its name.
  const key = [direction, location, code, code === "required" ? message : ""].join(" ");
  return kinds.getOrAdd(key, () => createKind({ direction, location, code, ...(KEYWORDS.has(code) && { message }) }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
