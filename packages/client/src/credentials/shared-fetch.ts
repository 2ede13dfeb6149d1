import { untilAborted } from "../transport/until-aborted.ts";
import { createBackoff } from "./backoff.ts";
import type { TokenRequest } from "./token.ts";

/** A fetch that concurrent callers share. */
export interface SharedFetch<T> {
  /**
   * Joins the fetch that is running, or starts one. The fetch is aborted when its last caller has left.
   *
   * @param signal Ends the wait of this caller.
   */
  get(signal?: AbortSignal): Promise<T>;
  /** Makes the next caller start another fetch. Callers that wait receive the result of the old one. */
  startAfresh(): void;
  /** Forgets failures, so that the next caller tries again at once. */
  forgetFailures(): void;
}

/** The longest pause after a failure, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/**
 * Creates a shared fetch. A single failure can be chance, so the next caller tries again at once. After the second failure in a
 * row, and after one that another attempt cannot mend, callers receive the last error until a pause is over.
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
    const started = { result: Promise.resolve().then(run), callers: 0, isRunning: true, controller };
    return started;

    async function run(): Promise<T> {
      try {
        const value = await untilAborted((async () => fetchOnce({ signal }))(), signal);
        if (current === started) forgetFailures();
        return value;
      } catch (error) {
        // Nothing is known about a fetch that was aborted.
        if (current === started && remembersFailures && !signal.aborted) rememberFailure(error);
        throw error;
      } finally {
        clearTimeout(timer);
        started.isRunning = false;
        if (current === started) current = undefined;
      }
    }
  }

  function rememberFailure(error: unknown) {
    const isFinal = (error as { retryable?: unknown } | null)?.retryable === false;
    if (isFinal) backoff.start(LONGEST_PAUSE);
    else if (failure) backoff.start();
    failure = { error };
  }

  function forgetFailures() {
    failure = undefined;
    backoff.reset();
  }

  return {
    async get(signal) {
      current ??= start();
      const joined = current;
      joined.callers++;
      try {
        return await untilAborted(joined.result, signal);
      } finally {
        joined.callers--;
        if (joined.callers === 0 && joined.isRunning) {
          joined.controller.abort();
          if (current === joined) current = undefined;
        }
      }
    },
    startAfresh() {
      current = undefined;
    },
    forgetFailures,
  };
}
