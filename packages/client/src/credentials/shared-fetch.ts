import { untilAborted } from "../transport/until-aborted.ts";
import { createBackoff } from "./backoff.ts";
import type { TokenRequest } from "./token.ts";

/**
 * Joins the fetch that is running, or starts one. The fetch is aborted when its last caller has left.
 *
 * @param signal Ends the wait of this caller.
 */
export type SharedFetch<T> = (signal?: AbortSignal) => Promise<T>;

/** The longest pause after a failure, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/**
 * Creates a fetch that concurrent callers share. A single failure can be chance, so the next caller tries again at once. After
 * the second failure in a row, and after one that another attempt cannot mend, callers receive the last error until a pause is
 * over.
 *
 * @param timeout The time limit of a fetch, in milliseconds.
 * @param remembersFailures False if `fetchOnce` limits its attempts itself.
 */
export function createSharedFetch<T>(
  fetchOnce: (request: TokenRequest) => T | Promise<T>,
  timeout: number,
  remembersFailures = true,
): SharedFetch<T> {
  let current: ReturnType<typeof start> | undefined;
  let failure: { error: unknown } | undefined;
  const backoff = createBackoff(1000, LONGEST_PAUSE);

  function start() {
    if (failure && !backoff.isOver()) throw failure.error;
    const controller = new AbortController();
    const { signal } = controller;
    const expire = () => controller.abort(new DOMException(`no token after ${timeout} ms`, "TimeoutError"));
    const timer = setTimeout(expire, timeout);
    const run = async () => {
      try {
        const value = await untilAborted((async () => fetchOnce({ signal }))(), signal);
        failure = undefined;
        backoff.reset();
        return value;
      } catch (error) {
        // Nothing is known about a fetch that was aborted.
        if (remembersFailures && !signal.aborted) {
          const isFinal = Object(error).retryable === false;
          if (isFinal || failure) backoff.start(isFinal ? LONGEST_PAUSE : undefined);
          failure = { error };
        }
        throw error;
      } finally {
        clearTimeout(timer);
        if (current === started) current = undefined;
      }
    };
    // `run` begins later, because it needs `started`.
    const started = { result: Promise.resolve().then(run), callers: 0, controller };
    return started;
  }

  return async (signal) => {
    current ??= start();
    const joined = current;
    joined.callers++;
    try {
      return await untilAborted(joined.result, signal);
    } finally {
      if (--joined.callers === 0 && current === joined) {
        current = undefined;
        joined.controller.abort();
      }
    }
  };
}
