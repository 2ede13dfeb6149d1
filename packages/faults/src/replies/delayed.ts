import type { ReplyHandler } from "../reply-handler.ts";

/**
 * Waits, then runs another reply. If the client disconnects in the meantime, the other reply never runs.
 *
 * @example
 * faults.next("updateUser", [delayed(200, ok())]);
 */
export function delayed(milliseconds: number, reply: ReplyHandler): ReplyHandler {
  const later: ReplyHandler = async (context) => {
    await context.wait(milliseconds);
    await reply(context);
  };
  if (reply.keep) later.keep = reply.keep;
  return later;
}
