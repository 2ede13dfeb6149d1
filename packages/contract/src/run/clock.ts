import { setTimeout as wait } from "node:timers/promises";

/** The time of a run. Tests replace it, so that they do not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits so many milliseconds. Throws the reason of the signal when it aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Returns a signal that aborts after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
}

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async wait(milliseconds, signal) {
    try {
      await wait(milliseconds, undefined, signal && { signal });
    } catch {
      signal?.throwIfAborted();
    }
  },
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
};
