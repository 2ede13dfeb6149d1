import type { ErrorDetails } from "../errors/call-error.ts";
import { AbortError, TimeoutError } from "../errors/errors.ts";

/** The time limit of one call, over all its attempts. */
export interface Deadline {
  /** Aborts when the call must end. Its reason is the error to throw. */
  signal: AbortSignal;
  /** The end of the time limit, in milliseconds since 1970. */
  at: number;
  /** Waits for a promise that ignores the signal; rejects with the reason as soon as the signal aborts. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits for some milliseconds; rejects like `race`. */
  pause(delay: number): Promise<void>;
  /** Clears the timers and removes the listener. */
  end(): void;
}

/** The longest delay of a timer, in milliseconds. A timer with a longer delay fires at once. */
const LONGEST_DELAY = 2_147_483_647;

/**
 * Starts the time limit of a call.
 *
 * @param callInfo Returns the current call info, for the error.
 */
export function startDeadline(
  timeout: number,
  caller: AbortSignal | undefined,
  callInfo: () => ErrorDetails,
): Deadline {
  const limit = Math.min(timeout, LONGEST_DELAY);
  const controller = new AbortController();
  const { signal } = controller;
  const expire = () =>
    controller.abort(new TimeoutError(callInfo(), `timed out after ${timeout} ms; try again later or raise timeout`));
  const timers = [setTimeout(expire, limit)];
  const abort = () => {
    const reason = caller?.reason;
    const ended =
      // `AbortSignal.timeout` aborts with an error of this name.
      reason?.name === "TimeoutError"
        ? new TimeoutError(callInfo(), "timed out by signal; try again later", reason)
        : new AbortError(callInfo(), "aborted by signal", reason);
    controller.abort(ended);
  };
  caller?.addEventListener("abort", abort);
  if (caller?.aborted) abort();

  const race: Deadline["race"] = (promise) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        if (signal.aborted) reject(signal.reason);
      };
      stop();
      signal.onabort = stop;
      promise.then(resolve, reject);
    });
  return {
    signal,
    at: Date.now() + limit,
    race,
    pause: (delay) => race(new Promise((resolve) => timers.push(setTimeout(resolve, delay)))),
    end() {
      timers.map(clearTimeout);
      caller?.removeEventListener("abort", abort);
    },
  };
}
