import type { FaultName } from "../generated/examples.ts";
import { hash } from "./hash.ts";

/** The parts of a request by which a fault recognises its retries. */
export interface FaultRequest {
  operation: { operationId: string; isSignIn: boolean };
  path: string;
  search: string;
  /** The scope of the request; undefined if it has none. */
  scope: string | undefined;
  /** The parsed body. */
  body: unknown;
}

/**
 * The key under which a fault counts a request. A retry has the same key: its token and its request ID may be new, and so may be
 * the nonce in the body of a sign-in. A scope is one test and has its own counters, so all of its requests share a key.
 */
export function faultKey(name: FaultName, { operation, path, search, scope, body }: FaultRequest): string {
  const { operationId, isSignIn } = operation;
  const request = scope === undefined ? hash(`${path}?${search} ${isSignIn ? "" : JSON.stringify(body)}`) : "";
  return `${name} ${operationId} ${request}`;
}
