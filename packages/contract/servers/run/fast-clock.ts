import type { Clock } from "../../src/run/clock.ts";

/** Creates a clock on which a wait takes no time. */
export function createFastClock(): Clock {
  let time = Date.now();
  return {
    now: () => time,
    async wait(milliseconds) {
      time += milliseconds;
    },
    timeout: () => new AbortController().signal,
  };
}
