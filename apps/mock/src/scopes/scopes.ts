import { createFaultCounters, type FaultCounters } from "../faults/fault-counters.ts";
import { createReplyQueue, type ReplyQueue } from "../replies/reply-queue.ts";
import type { UserState } from "../state/create-user-state.ts";

/** What the requests of one scope share, or the requests without a scope. */
export interface ScopeState {
  replies: ReplyQueue;
  faultCounters: FaultCounters;
  /** Undefined if the mock is not stateful. */
  readonly users: UserState | undefined;
}

/** The scopes of a mock. */
export interface Scopes {
  /** Returns the state of a scope; it starts at the first request. */
  get(scope: string | undefined): ScopeState;
  /** Starts a scope afresh. */
  reset(scope: string | undefined): void;
  /** Removes a scope. */
  end(scope: string): void;
}

const MAX_SCOPES = 1000;

/**
 * Creates the scopes of a mock.
 *
 * @param onEnd Called with a scope that ends, also because {@link MAX_SCOPES} others were used after it.
 * @param createUsers Omitted if the mock is not stateful.
 */
export function createScopes(onEnd: (scope: string) => void, createUsers?: () => UserState): Scopes {
  let main = createScopeState(createUsers);
  const scopes = new Map<string, ScopeState>();

  function end(scope: string): void {
    scopes.delete(scope);
    onEnd(scope);
  }

  return {
    get(scope) {
      if (scope === undefined) return main;
      const state = scopes.get(scope) ?? createScopeState(createUsers);
      // The order of the map is the order of the last uses.
      scopes.delete(scope);
      scopes.set(scope, state);
      const [oldest] = scopes.keys();
      if (scopes.size > MAX_SCOPES && oldest !== undefined) end(oldest);
      return state;
    },
    reset(scope) {
      if (scope === undefined) main = createScopeState(createUsers);
      else scopes.set(scope, createScopeState(createUsers));
    },
    end,
  };
}

function createScopeState(createUsers: (() => UserState) | undefined): ScopeState {
  let users: UserState | undefined;
  return {
    replies: createReplyQueue(),
    faultCounters: createFaultCounters(),
    get users() {
      users ??= createUsers?.();
      return users;
    },
  };
}
