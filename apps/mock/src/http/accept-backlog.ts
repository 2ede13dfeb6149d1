import { setImmediate } from "node:timers/promises";

/** How many connections may wait to be accepted: Node's default. */
const MAX_BACKLOG = 511;

/** Waits until the connections that wait now are accepted. The event loop accepts at least one in each of its turns. */
export async function acceptBacklog(): Promise<void> {
  for (let turn = 0; turn <= MAX_BACKLOG; turn++) await setImmediate();
}
