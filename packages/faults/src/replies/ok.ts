import { successResponse } from "@hwc-users/spec";
import { exampleOf } from "../bodies.ts";
import type { PortableReply } from "../reply-handler.ts";
import { sendJson } from "../send.ts";

/**
 * Responds as documented: with the first example of the first successful status, or with an empty body if the spec documents
 * none.
 *
 * @param body Sent as JSON instead of the example.
 * @example
 * faults.next("updateUser", [ok({ name: "Ming Li" })]);
 */
export function ok(body?: unknown): PortableReply {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return ({ operation, response }) => {
    const success = successResponse(operation);
    sendJson(response, success.status, json ?? exampleOf(success));
  };
}
