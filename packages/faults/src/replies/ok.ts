import { firstExampleOf, successOf } from "../bodies.ts";
import type { Reply } from "../reply.ts";
import { sendJson } from "../send.ts";

/**
 * Answers as the spec says: with the first example of the first successful status, or with an empty body where the spec has
 * none.
 *
 * @param body What to answer instead, sent as JSON.
 * @example
 * faults.next("updateUser", [ok({ name: "Ming Li" })]);
 */
export function ok(body?: unknown): Reply {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return ({ operation, response }) => {
    const success = successOf(operation);
    sendJson(response, success.status, json ?? firstExampleOf(success));
  };
}
