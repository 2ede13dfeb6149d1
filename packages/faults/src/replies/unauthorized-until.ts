import type { ReplyHandler } from "../reply-handler.ts";
import type { RequestContext } from "../request-context.ts";
import { ok } from "./ok.ts";
import { status } from "./status.ts";

/**
 * Responds with 401 until a request carries the token. That request gets `ok()`, and the next reply in the queue follows.
 *
 * @example
 * faults.next("updateUser", [unauthorizedUntil("fresh"), status(503)]);
 */
export function unauthorizedUntil(token: string): ReplyHandler {
  const lacksToken = ({ operation: { tokenHeader = "Authorization" }, request }: RequestContext) =>
    request.headers[tokenHeader.toLowerCase()] !== token;
  const reply: ReplyHandler = (context) => (lacksToken(context) ? status(401) : ok())(context);
  reply.keep = lacksToken;
  return reply;
}
