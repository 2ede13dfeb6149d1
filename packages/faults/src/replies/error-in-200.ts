import { minimalErrorBody } from "../bodies.ts";
import type { PortableReply } from "../reply-handler.ts";
import { sendJson } from "../send.ts";

/**
 * Responds with 200 and the body of an error.
 *
 * @example
 * faults.next("updateUser", [errorIn200("USG.000000002")]);
 */
export function errorIn200(code: string): PortableReply {
  return ({ response }) => sendJson(response, 200, minimalErrorBody(code, "A test scripted an error with status 200."));
}
