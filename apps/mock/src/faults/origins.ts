import type { Origin } from "@hwc-users/faults";

const OTHER_NAMES: Record<string, string> = { "127.0.0.1": "localhost", "[::1]": "localhost", localhost: "127.0.0.1" };
/** Resolves nowhere (RFC 6761). */
const NO_HOST = "other-host.invalid";

/**
 * The origin that received a request, and another host to redirect to. Another name of a loopback address reaches the same mock,
 * so that a test can see what the client sends there.
 */
export function originsOf(first: string): Record<Origin, string> {
  const other = new URL(first);
  other.hostname = OTHER_NAMES[other.hostname] ?? NO_HOST;
  return { first, other: other.origin };
}
