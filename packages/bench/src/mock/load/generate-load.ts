import { generateLoad } from "./generate.ts";
import type { Job } from "./job.ts";

// A process of its own, which goes from server to server. See start-generator.ts.

process.on("message", async (job: Job) => {
  const wake = napBetweenAnswers();
  const load = await generateLoad(job);
  wake();
  process.send?.(load);
});

/**
 * Takes the answers of each millisecond together: to be woken for every one would take half as much processor time again,
 * which the server needs.
 */
function napBetweenAnswers(): () => void {
  const cell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let next = setImmediate(nap);
  function nap() {
    Atomics.wait(cell, 0, 0, 1);
    next = setImmediate(nap);
  }
  return () => clearImmediate(next);
}
