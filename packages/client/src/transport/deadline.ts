import type { CallError, ErrorDetails } from "../errors/call-error.ts";
import { AbortError, TimeoutError } from "../errors/errors.ts";
import { untilAborted } from "./until-aborted.ts";

/** The time limit of one call over all its attempts, or of one attempt. */
export interface Deadline {
  /** Aborts when the call or the attempt must end. Its reason is the error to throw. */
  signal: AbortSignal;
  /** The end of the time limit, in milliseconds since 1970. */
  at: number;
  /** Waits for some milliseconds; rejects as soon as the signal aborts. */
  pause(delay: number): Promise<void>;
  /** Clears the timers and removes the listener. */
  end(): void;
}

/** The longest delay of a timer, in milliseconds. A timer with a longer delay fires at once. */
const LONGEST_DELAY = 2_147_483_647;

/**
 * Starts a time limit.
 *
 * @param option The option that sets the limit, for the error.
 * @param outer The signal that ends the limited work early: the caller's, or that of the call's deadline.
 * @param callInfo Returns the current call info, for the error.
 */
export function startDeadline(
  option: "attemptTimeout" | "timeout",
  timeout: number,
  outer: AbortSignal | undefined,
  callInfo: () => ErrorDetails,
): Deadline {
  const limit = Math.min(timeout, LONGEST_DELAY);
  const controller = new AbortController();
  const { signal } = controller;
  const expire = () => {
    const problem = `timed out after ${timeout} ms; try again later or raise ${option}`;
    controller.abort(new TimeoutError(callInfo(), problem));
  };
  const timers = [setTimeout(expire, limit)];
  const abort = () => {
    const reason: unknown = outer?.reason;
    // An attempt ends early for the reason of the call's deadline, which is an error already.
    controller.abort(option === "attemptTimeout" ? reason : abortError(reason, callInfo()));
  };
  outer?.addEventListener("abort", abort);
  if (outer?.aborted) abort();

  return {
    signal,
    at: Date.now() + limit,
    pause: (delay) => untilAborted(new Promise((resolve) => timers.push(setTimeout(resolve, delay))), signal),
    end() {
      timers.map(clearTimeout);
      outer?.removeEventListener("abort", abort);
    },
  };
}

/** Returns the error for the reason of the caller's signal. */
function abortError(reason: unknown, callInfo: ErrorDetails): CallError {
  // The reason of `AbortSignal.timeout` has this name.
  return (reason as Error | undefined)?.name === "TimeoutError"
    ? new TimeoutError(callInfo, "timed out by signal; try again later", reason)
    : new AbortError(callInfo, "aborted by signal", reason);
}
