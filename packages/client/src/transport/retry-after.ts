import type { FetchResponse } from "./fetch.ts";

/**
 * Returns the milliseconds that `Retry-After` demands; undefined if it is missing, in the past, or neither a number of seconds
 * nor a date. If there are several values, returns the largest.
 */
export function retryAfter(response: FetchResponse): number | undefined {
  const now = serverTime(response);
  // A missing header becomes "null", and a comma also separates a weekday from its date. Neither text is a number or a date.
  const delays = String(response.headers.get("retry-after"))
    .split(",")
    .map((value) => Math.ceil(/^[\d. ]+$/.test(value) ? Number(value) * 1000 : parseDate(value) - now))
    .filter((delay) => delay >= 0)
    .sort((one, other) => other - one);
  return delays[0];
}

/**
 * Returns the time of the service's clock in milliseconds since 1970, so that a wrong local clock does not change a delay. It is
 * the local time if the response has none.
 */
export function serverTime({ headers }: FetchResponse): number {
  return parseDate(String(headers.get("date"))) || Date.now();
}

/** Returns NaN if the text is no date. */
function parseDate(text: string): number {
  // Every engine parses IMF-fixdate and ISO 8601. RFC 850 has hyphens around the month, and asctime has no time zone.
  return Date.parse(text.replace(/-(\D+)-/, " $1 ").replace(/ \d{4}$/, "$& GMT"));
}
