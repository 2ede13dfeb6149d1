import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { isLoopback } from "./is-loopback.ts";

/** An address without credentials, query, fragment, blanks, or the braces of a template. */
const ADDRESS = /^https?:\/\/[^\s@?#\\{}]+$/i;

/**
 * Returns the address to which the paths of calls are appended, without a trailing slash.
 *
 * @throws {RequestError} if a path cannot be appended, or the address must not receive a token: plain http exposes it to the
 *   network.
 */
export function resolveBaseUrl(
  callInfo: ErrorDetails,
  baseUrl: string | URL,
  plainHttpHosts: readonly string[] = [],
): string {
  try {
    const { protocol, hostname, href } = new URL(baseUrl);
    const isSafe = protocol === "https:" || isLoopback(hostname) || plainHttpHosts.includes(hostname);
    if (isSafe && ADDRESS.test(`${baseUrl}`)) return href.replace(/\/+$/, "");
  } catch {
    // Thrown below.
  }
  throw new RequestError(
    callInfo,
    "baseUrl must be https (or in plainHttpHosts), without credentials, query or fragment",
  );
}
