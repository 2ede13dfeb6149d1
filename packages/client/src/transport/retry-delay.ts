import type { FetchResponse } from "./fetch.ts";
import { retryAfter } from "./retry-after.ts";
import type { ReadRetryPolicy } from "./retry-policy.ts";

/**
 * Returns the milliseconds before the next attempt; undefined if the call is not retried.
 *
 * @param retryCount The number of retries so far.
 * @param deadline The end of the call's time limit, in milliseconds since 1970.
 * @param response The response; undefined when the connection failed.
 */
export function retryDelay(
  policy: ReadRetryPolicy,
  retryCount: number,
  deadline: number,
  response: FetchResponse | undefined,
): number | undefined {
  if (retryCount >= policy("retries") || (response && !policy("statuses").includes(response.status))) return undefined;
  const demanded = response && retryAfter(response);
  const delay = demanded ?? Math.random() * Math.min(policy("maxDelay"), policy("minDelay") * 2 ** retryCount);
  return (demanded ?? 0) > policy("maxRetryAfter") || Date.now() + delay >= deadline ? undefined : delay;
}
