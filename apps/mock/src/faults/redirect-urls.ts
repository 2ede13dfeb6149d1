import type { Origin } from "@hwc-users/faults/portable";

const OTHER_NAMES = new Map([
  ["127.0.0.1", "localhost"],
  ["[::1]", "localhost"],
  ["localhost", "127.0.0.1"],
]);
/** Resolves nowhere (RFC 6761). */
const NO_HOST = "other-host.invalid";

/**
 * The base URL of a request, and one on another host to redirect to. Another name of a loopback address reaches the same mock, so
 * that a test can see what the client sends there.
 */
export function redirectUrls(baseUrl: string): Record<Origin, string> {
  const other = new URL(baseUrl);
  other.hostname = OTHER_NAMES.get(other.hostname) ?? NO_HOST;
  return { first: baseUrl, other: other.href.replace(/\/$/, "") };
}
