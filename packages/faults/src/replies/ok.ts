import { successResponse } from "@hwc-users/spec";
import { firstExampleOf } from "../bodies.ts";
import type { ReplyHandler } from "../reply-handler.ts";
import { sendJson } from "../send.ts";

/**
 * Responds as documented: with the first example of the first successful status, or with an empty body if the spec documents
 * none.
 *
 * @param body Sent as JSON instead of the example.
 * @example
 * faults.next("updateUser", [ok({ name: "Ming Li" })]);
 */
export function ok(body?: unknown): ReplyHandler {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return ({ operation, response }) => {
    const success = successResponse(operation);
    sendJson(response, success.status, json ?? firstExampleOf(success));
  };
}
