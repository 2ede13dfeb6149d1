import type { Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";

const LIMIT_MS = 1000;

/** Waits until everything written to an output is read, but no longer than a second: nobody may read it. */
export async function untilRead(output: Writable): Promise<void> {
  // The reader may have exited.
  output.on("error", () => {});
  const read = new Promise((resolve) => output.write("", resolve));
  await Promise.race([read, setTimeout(LIMIT_MS, undefined, { ref: false })]);
}
