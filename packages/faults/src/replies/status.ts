import { type HttpOperation, responseWith } from "@hwc-users/spec";
import { firstExampleOf, minimalErrorBody } from "../bodies.ts";
import type { ReplyHandler } from "../reply-handler.ts";
import { sendJson } from "../send.ts";

/**
 * The optional parts of the response of {@link status}.
 *
 * @example
 * const options: StatusOptions = { retryAfter: "absurd" };
 */
export interface StatusOptions {
  /** The `Retry-After` header: seconds, a date (sent as an HTTP date), or text that is sent unchanged. */
  retryAfter?: number | Date | string;
  /** Sent as JSON. By default the spec's first example of the status, or a placeholder error. */
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * Responds with any status.
 *
 * @example
 * faults.next("updateUser", [status(503, { retryAfter: 1 })]);
 */
export function status(code: number, { retryAfter, body, headers = {} }: StatusOptions = {}): ReplyHandler {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return ({ operation, response }) => {
    if (retryAfter !== undefined) {
      response.setHeader("Retry-After", retryAfter instanceof Date ? retryAfter.toUTCString() : String(retryAfter));
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    sendJson(response, code, json ?? defaultBody(operation, code));
  };
}

function defaultBody(operation: HttpOperation, code: number): string | undefined {
  const documented = responseWith(operation, code);
  if (documented) return firstExampleOf(documented);
  return minimalErrorBody(`FAULTS.${code}`, `A test scripted the status ${code}.`);
}
