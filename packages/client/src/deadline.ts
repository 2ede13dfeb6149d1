import { AbortError, type ErrorDetails, TimeoutError } from "./errors.ts";

/** The time of one call, over all its attempts. */
export interface Deadline {
  /** Aborted when the call must end; the reason is the error to throw. */
  signal: AbortSignal;
  /** Waits for a promise that does not know the signal; rejects with the reason as soon as the signal aborts. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits some milliseconds, as `race` does. */
  pause(delay: number): Promise<void>;
  /** Clears the timers and takes the listener down. */
  end(): void;
}

/** The longest time that a timer takes; a longer one would end at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/** Starts the time of a call. */
export function startDeadline(timeout: number, caller: AbortSignal | undefined, trace: ErrorDetails): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const expire = () =>
    controller.abort(new TimeoutError(trace, `took longer than ${timeout} ms; try later, or raise timeout`));
  const abort = () => controller.abort(new AbortError(trace, "was aborted by its signal", caller?.reason));
  const timers = [setTimeout(expire, Math.min(timeout, LONGEST_TIMER))];
  caller?.addEventListener("abort", abort);
  if (caller?.aborted) abort();

  const race: Deadline["race"] = (promise) =>
    new Promise((resolve, reject) => {
      promise.then(resolve, reject);
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  return {
    signal,
    race,
    pause: (delay) => race(new Promise((resolve) => timers.push(setTimeout(resolve, delay)))),
    end() {
      timers.forEach(clearTimeout);
      caller?.removeEventListener("abort", abort);
    },
  };
}
