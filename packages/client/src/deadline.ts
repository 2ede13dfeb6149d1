import { AbortError, type ErrorDetails, TimeoutError } from "./errors.ts";

/** The time of one call, over all its attempts. */
export interface Deadline {
  /** Aborted when the call must end; the reason is the error to throw. */
  signal: AbortSignal;
  /** When the time is up, in milliseconds since 1970. */
  at: number;
  /** Waits for a promise that does not know the signal; rejects with the reason as soon as the signal aborts. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits some milliseconds, as `race` does. */
  pause(delay: number): Promise<void>;
  /** Clears the timers and takes the listener down. */
  end(): void;
}

/** The longest time that a timer takes; a longer one would end at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Starts the time of a call. */
export function startDeadline(timeout: number, caller: AbortSignal | undefined, trace: ErrorDetails): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const longest = Math.min(timeout, LONGEST_TIMER);
  const expire = () =>
    controller.abort(new TimeoutError(trace, `took longer than ${timeout} ms; try later or raise timeout`));
  const timers = [setTimeout(expire, longest)];
  const abort = () => controller.abort(new AbortError(trace, "was aborted by its signal", caller?.reason));
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
    at: Date.now() + longest,
    race,
    pause: (delay) => race(new Promise((resolve) => timers.push(setTimeout(resolve, delay)))),
    end() {
      timers.map(clearTimeout);
      caller?.removeEventListener("abort", abort);
    },
  };
}
