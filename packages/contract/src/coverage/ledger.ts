import { operations } from "@hwc-users/spec";
import { type Clause, keyOf } from "../clauses/clause.ts";
import { clausesOf } from "../clauses/clauses.ts";
import type { Exchange } from "../wire/exchange.ts";
import { observe } from "../wire/observe.ts";

const clauses = new Map(operations.map((operation) => [operation.operationId, clausesOf(operation)]));
let seen = new Map<string, Clause>();

/** Ticks the clauses that an exchange shows to hold. */
function tick(exchange: Exchange): void {
  for (const clause of clauses.get(exchange.operationId) ?? []) {
    const key = keyOf(clause);
    if (!seen.has(key) && clause.isSeenIn(exchange)) seen.set(key, clause);
  }
}

/** `fetch`, for tests: what goes over the wire ticks the clauses of the contract. */
export const observedFetch = observe(operations, tick);

/** Takes out what was ticked since the last time. */
export function takeSeen(): string[] {
  const keys = [...seen.keys()];
  seen = new Map();
  return keys;
}
