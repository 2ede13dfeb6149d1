import type { Reply } from "../reply.ts";

/**
 * Waits, then answers as another reply does. If the client goes away meanwhile, the other reply never runs.
 *
 * @example
 * faults.next("updateUser", [delayed(200, ok())]);
 */
export function delayed(milliseconds: number, reply: Reply): Reply {
  const later: Reply = async (exchange) => {
    await exchange.wait(milliseconds);
    await reply(exchange);
  };
  if (reply.stays) later.stays = reply.stays;
  return later;
}
