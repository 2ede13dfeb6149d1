import { errorBody } from "../bodies.ts";
import type { Reply } from "../reply.ts";
import { sendJson } from "../send.ts";

/**
 * Answers 200 with the body of an error.
 *
 * @example
 * faults.next("updateUser", [errorIn200("USG.000000002")]);
 */
export function errorIn200(code: string): Reply {
  return ({ response }) => sendJson(response, 200, errorBody(code, "The test asked for an error in a success."));
}
