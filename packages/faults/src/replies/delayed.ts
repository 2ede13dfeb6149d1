import type { FaultContext } from "../fault-context.ts";
import type { ReplyHandler } from "../reply-handler.ts";

/**
 * Waits, then runs another reply. If the client disconnects in the meantime, the other reply never runs.
 *
 * @example
 * faults.next("updateUser", [delayed(200, ok())]);
 */
export function delayed<Context extends FaultContext>(
  milliseconds: number,
  reply: ReplyHandler<Context>,
): ReplyHandler<Context> {
  const later: ReplyHandler<Context> = async (context) => {
    await context.wait(milliseconds);
    await reply(context);
  };
  if (reply.keep) later.keep = reply.keep;
  return later;
}
