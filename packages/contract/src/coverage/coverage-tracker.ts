import { operations } from "@hwc-users/spec";
import type { Exchange } from "../http/exchange.ts";
import { observeFetch } from "../http/observe-fetch.ts";
import { keyOf } from "../requirements/requirement.ts";
import { requirementsOf } from "../requirements/requirements.ts";

const requirements = new Map(operations.map((operation) => [operation.operationId, requirementsOf(operation)]));
let covered = new Set<string>();

/** Marks the requirements that an exchange proves. */
function markCovered(exchange: Exchange): void {
  for (const requirement of requirements.get(exchange.operationId) ?? []) {
    const key = keyOf(requirement);
    if (!covered.has(key) && requirement.isProvenBy(exchange)) covered.add(key);
  }
}

/** A `fetch` for tests. Its exchanges mark requirements as covered. */
export const trackedFetch = observeFetch(operations, markCovered);

/** Returns the keys of the requirements covered since the last call, and clears them. */
export function takeCovered(): string[] {
  const keys = [...covered];
  covered = new Set();
  return keys;
}
