import type { Outcome } from "../http/sent-exchange.ts";

/**
 * Returns the milliseconds to wait before a request is sent again: 1, 2, 4 … seconds, or longer if the response demands it.
 *
 * @param retryCount The number of retries so far.
 * @param now Milliseconds since 1970.
 */
export function retryDelay(outcome: Outcome, retryCount: number, now: number): number {
  const demanded = "response" in outcome ? outcome.response.headers["retry-after"] : undefined;
  return Math.max(1000 * 2 ** retryCount, demanded === undefined ? 0 : millisecondsUntil(demanded.trim(), now));
}

/** `Retry-After` is a number of seconds or a date. */
function millisecondsUntil(retryAfter: string, now: number): number {
  const milliseconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(milliseconds) ? 0 : milliseconds;
}
