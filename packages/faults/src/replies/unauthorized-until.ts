import type { Exchange } from "../exchange.ts";
import type { Reply } from "../reply.ts";
import { ok } from "./ok.ts";
import { status } from "./status.ts";

/**
 * Answers 401 to every request until one carries the token. That one gets `ok()`, and the next reply takes over.
 *
 * @example
 * faults.next("updateUser", [unauthorizedUntil("fresh"), status(503)]);
 */
export function unauthorizedUntil(token: string): Reply {
  const lacksToken = ({ operation, request }: Exchange) =>
    request.headers[operation.tokenHeader.toLowerCase()] !== token;
  const reply: Reply = (exchange) => (lacksToken(exchange) ? status(401) : ok())(exchange);
  reply.stays = lacksToken;
  return reply;
}
