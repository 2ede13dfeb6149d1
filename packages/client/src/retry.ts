import type { FetchResponse } from "./fetch.ts";

/** How a call is repeated after a failure that may pass. Times are in milliseconds. The defaults stand in the spec. */
export interface RetryPolicy {
  /**
   * How many times the call is made again after the first; 0 turns repetition off.
   *
   * @default 2
   */
  readonly retries: number;
  /**
   * The statuses after which the call is made again. It is also made again when the connection fails.
   *
   * @default [408, 429, 500, 502, 503, 504]
   */
  readonly statuses: readonly number[];
  /**
   * The longest wait before the first repetition; the longest wait doubles with each further one, and the wait itself is
   * drawn at random between 0 and that.
   *
   * @default 500
   */
  readonly minDelay: number;
  /**
   * How far the longest wait can grow.
   *
   * @default 8000
   */
  readonly maxDelay: number;
  /**
   * The longest wait that the service may ask for in `Retry-After`. A call that would have to wait longer fails at once.
   *
   * @default 60000
   */
  readonly maxRetryAfter: number;
}

/**
 * How long to wait before the call is made again; undefined when it is not to be made again.
 *
 * @param repetitions How many times it was made again already.
 * @param end When the call's time is up, in milliseconds since 1970.
 * @param response The response; undefined when the connection failed.
 */
export function delayBeforeRetry(
  { retries, statuses, minDelay, maxDelay, maxRetryAfter }: RetryPolicy,
  repetitions: number,
  end: number,
  response?: FetchResponse,
): number | undefined {
  if (repetitions >= retries || (response && !statuses.includes(response.status))) return undefined;
  const value = response?.headers.get("Retry-After") ?? "";
  // Date.parse alone would take "1.5" for a date.
  const asked = /^\d+$/.test(value) ? Number(value) * 1000 : /GMT$/.test(value) ? Date.parse(value) - Date.now() : -1;
  const delay = asked >= 0 ? asked : Math.random() * Math.min(maxDelay, minDelay * 2 ** repetitions);
  return asked > maxRetryAfter || Date.now() + delay >= end ? undefined : delay;
}

/** A policy with what a change says instead; what that leaves undefined stays. */
export function mergePolicies(policy: RetryPolicy, change: Partial<RetryPolicy> | undefined): RetryPolicy {
  if (!change) return policy;
  const merged: Record<string, unknown> = { ...policy };
  for (const name in change) {
    const value = change[name as keyof RetryPolicy];
    if (value !== undefined) merged[name] = value;
  }
  return merged as unknown as RetryPolicy;
}
