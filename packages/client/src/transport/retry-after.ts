import type { FetchResponse } from "./fetch.ts";

/** Matches IMF-fixdate, RFC 850, asctime and ISO 8601. `Date.parse` alone also accepts numbers, such as "1.5". */
const DATE = /^(\w+,? [\w -]+ [\d:]{8} (GMT|\d{4})|\d{4}-[\d-]{5}T[\d:.]{8,}(Z|[+-][\d:]+)?)$/;

/** Matches a comma between two values, not the one after a weekday. */
const SEPARATOR = /(?<!\b[SMTWF]\w+),/;

/**
 * Returns the milliseconds that `Retry-After` demands; undefined if it is missing, in the past, or neither a number of seconds
 * nor a date. If there are several values, returns the largest.
 */
export function retryAfter(response: FetchResponse): number | undefined {
  const now = serverTime(response);
  const delays = (response.headers.get("retry-after") ?? "")
    .split(SEPARATOR)
    .map((value) => value.trim())
    .map((value) => (/^\d+(\.\d*)?$/.test(value) ? Number(value) * 1000 : parseDate(value) - now))
    .filter((delay) => delay >= 0);
  return delays.length > 0 ? Math.ceil(Math.max(...delays)) : undefined;
}

/**
 * Returns the time of the service's clock in milliseconds since 1970, so that a wrong local clock does not change a delay. It is
 * the local time if the response has none.
 */
export function serverTime({ headers }: FetchResponse): number {
  return parseDate(headers.get("date") ?? "") || Date.now();
}

/** Returns NaN if the text is no date. A date without a time zone is in UTC. */
function parseDate(text: string): number {
  if (!DATE.test(text)) return Number.NaN;
  // Every engine parses IMF-fixdate and ISO 8601; not every one parses the other forms.
  return Date.parse(
    text
      .replace(/-([A-Z]\w+)-/, " $1 ")
      .replace(/ \d{4}$/, "$& GMT")
      .replace(/T[\d:.]+$/, "$&Z"),
  );
}
