import type { Reply } from "../reply.ts";

/**
 * Waits, then runs another reply. If the client disconnects in the meantime, the other reply never runs.
 *
 * @example
 * faults.next("updateUser", [delayed(200, ok())]);
 */
export function delayed(milliseconds: number, reply: Reply): Reply {
  const later: Reply = async (context) => {
    await context.wait(milliseconds);
    await reply(context);
  };
  if (reply.keep) later.keep = reply.keep;
  return later;
}
