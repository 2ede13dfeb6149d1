import type { Clock } from "../../src/run/clock.ts";

/** A clock that waits no time: a pause only moves its hands. */
export interface TestClock extends Clock {
  /** The pauses so far, in milliseconds. */
  pauses: number[];
  /** Moves the hands, which ends time limits. */
  advance(milliseconds: number): void;
}

/** Creates a clock that begins at the time of this machine. */
export function testClock(): TestClock {
  let now = Date.now();
  const pauses: number[] = [];
  const alarms: { at: number; controller: AbortController }[] = [];

  function advance(milliseconds: number): void {
    now += milliseconds;
    for (const { at, controller } of alarms) if (at <= now) controller.abort();
  }

  return {
    pauses,
    now: () => now,
    async wait(milliseconds, signal) {
      signal?.throwIfAborted();
      if (milliseconds > 0) pauses.push(milliseconds);
      advance(milliseconds);
      signal?.throwIfAborted();
    },
    timeout(milliseconds) {
      const controller = new AbortController();
      alarms.push({ at: now + milliseconds, controller });
      return controller.signal;
    },
    advance,
  };
}
