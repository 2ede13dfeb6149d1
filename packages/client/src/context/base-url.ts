import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { isLoopback } from "./is-loopback.ts";

/** A URL parser would accept more, and read it as another address: `https:host`, backslashes, line breaks. */
const FORM = /^https?:\/\/[^\s\p{Cc}{}\\/?#@]+(\/[^\s\p{Cc}{}\\?#]*)?$/iu;

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
    const url = new URL(baseUrl);
    const hosts = plainHttpHosts.map((host) => host.toLowerCase());
    const isSafe = url.protocol === "https:" || isLoopback(url.hostname) || hosts.includes(url.hostname);
    if (FORM.test(`${baseUrl}`) && isSafe && url.port !== "0") {
      return url.href.replace(/\/+$/, "");
    }
  } catch {
    // Thrown below.
  }
  throw new RequestError(
    callInfo,
    "baseUrl must be https (or list its host in plainHttpHosts), without credentials, query, fragment or blanks",
  );
}
