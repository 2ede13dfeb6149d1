import { responseWith } from "@hwc-users/spec";
import { exampleOf, minimalErrorBody } from "../bodies.ts";
import type { FaultOperation } from "../fault-context.ts";
import type { PortableReply } from "../reply-handler.ts";
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
  /** Sent as JSON. By default the spec's example of the status, or a placeholder error. */
  body?: unknown;
  /** The name of the example to send. The first if the response has no example with this name. */
  example?: string;
  headers?: Record<string, string>;
}

/**
 * Responds with any status.
 *
 * @example
 * faults.next("updateUser", [status(503, { retryAfter: 1 })]);
 */
export function status(code: number, { retryAfter, body, example, headers = {} }: StatusOptions = {}): PortableReply {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return ({ operation, response }) => {
    if (retryAfter !== undefined) {
      response.setHeader("Retry-After", retryAfter instanceof Date ? retryAfter.toUTCString() : String(retryAfter));
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    sendJson(response, code, json ?? defaultBody(operation, code, example));
  };
}

function defaultBody(operation: FaultOperation, code: number, example: string | undefined): string | undefined {
  const documented = responseWith(operation, code);
  if (documented) return exampleOf(documented, example);
  return minimalErrorBody(`FAULTS.${code}`, `A test scripted the status ${code}.`);
}
