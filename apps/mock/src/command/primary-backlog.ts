import cluster from "node:cluster";
import { once } from "node:events";
import { acceptBacklog } from "../http/accept-backlog.ts";

// The primary process accepts the connections of the workers. It sends each to a worker that has received the one before, so
// a worker that received none between its request and the reply is the proof that none was waiting.

/** Lets the primary process reply to `acceptBacklogOfPrimary`. */
export function acceptBacklogForWorkers(): void {
  cluster.on("message", async (worker, message) => {
    await acceptBacklog();
    if (worker.isConnected()) worker.send(message);
  });
}

/** Waits, in a worker, until the primary process has sent the connections that wait now. */
export async function acceptBacklogOfPrimary(): Promise<void> {
  const reply = once(process, "message");
  process.send?.("accept the backlog");
  await reply;
}
