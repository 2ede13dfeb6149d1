import { createFaultCounters, type FaultCounters } from "../faults/fault-counters.ts";
import { createReplyQueue, type ReplyQueue } from "../replies/reply-queue.ts";

/** What the requests of one scope share, or the requests without a scope. */
export interface ScopeState {
  replies: ReplyQueue;
  faultCounters: FaultCounters;
}

/** The scopes of a mock. */
export interface Scopes {
  /** Returns the state of a scope; it starts at the first request. */
  get(scope: string | undefined): ScopeState;
  /** Starts a scope afresh. */
  reset(scope: string | undefined): void;
}

const MAX_SCOPES = 1000;

/**
 * Creates the scopes of a mock.
 *
 * @param onEnd Called with a scope that ends because {@link MAX_SCOPES} others were used after it.
 */
export function createScopes(onEnd: (scope: string) => void): Scopes {
  let main = createScopeState();
  const scopes = new Map<string, ScopeState>();
  return {
    get(scope) {
      if (scope === undefined) return main;
      const state = scopes.get(scope) ?? createScopeState();
      // The order of the map is the order of the last uses.
      scopes.delete(scope);
      scopes.set(scope, state);
      const [oldest] = scopes.keys();
      if (scopes.size > MAX_SCOPES && oldest !== undefined) {
        scopes.delete(oldest);
        onEnd(oldest);
      }
      return state;
    },
    reset(scope) {
      if (scope === undefined) main = createScopeState();
      else scopes.delete(scope);
    },
  };
}

function createScopeState(): ScopeState {
  return { replies: createReplyQueue(), faultCounters: createFaultCounters() };
}
