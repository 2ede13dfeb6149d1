import { isApiError } from "@hwc-users/client";
import { callConcurrently } from "./call-concurrently.ts";
import { createCall } from "./callers/ours.ts";
import { updateFor } from "./update.ts";

// A process of its own, so that nothing but the client's calls is on the heap. See heap.ts.

const SETTLING = 20_000;
const [url = "", early, late] = process.argv.slice(2);
const call = createCall(updateFor(url));
const callOrFail = async () => {
  try {
    await call();
  } catch (error) {
    if (!isApiError(error)) throw error;
  }
};

// Calls that do not count: V8 gives back megabytes during the first ones, which would hide what stays after them.
await callConcurrently(callOrFail, SETTLING);
await heapInUse();
await callConcurrently(callOrFail, Number(early));
const first = await heapInUse();
await callConcurrently(callOrFail, Number(late) - Number(early));
process.send?.([first, await heapInUse()]);

/** What is collected can free more: finalizers run between collections. */
async function heapInUse(): Promise<number> {
  for (let collection = 0; collection < 5; collection++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}
