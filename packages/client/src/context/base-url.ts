import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { isLoopback } from "./is-loopback.ts";

/** Rejects an address that must not receive a token: plain http exposes it to the network. */
export function checkBaseUrl(callInfo: ErrorDetails, baseUrl: string, plainHttpHosts: readonly string[] = []): void {
  const url = URL.parse(baseUrl);
  const isSafe =
    url &&
    !(url.username || url.password) &&
    (url.protocol === "https:" ||
      (url.protocol === "http:" && (isLoopback(url.hostname) || plainHttpHosts.includes(url.hostname))));
  if (!isSafe) {
    throw new RequestError(
      callInfo,
      "baseUrl must be https (or list its host in plainHttpHosts) and carry no credentials",
    );
  }
}
