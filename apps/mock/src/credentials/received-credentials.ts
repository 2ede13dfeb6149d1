import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import type { RequestHeaders } from "../pipeline/request-context.ts";

/** The parts of a request that its credentials are checked against. */
export interface ReceivedCredentials {
  /** In capitals. */
  method: string;
  /** As sent, without the query. */
  path: string;
  /** The query as sent, without the question mark. */
  search: string;
  headers: RequestHeaders;
  bytes: Uint8Array;
  /** The parsed body; undefined if it violates its schema. */
  body: unknown;
}

/** Creates a violation of the `Authorization` header. */
export function authorizationViolation(code: string, message: string): PrismViolation {
  return createViolation(["request", "header", "Authorization"], code, message);
}
