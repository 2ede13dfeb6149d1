import { type ErrorDetails, RequestError } from "./errors.ts";

const HTTPS_OR_THIS_MACHINE = /^https|^http:..(localhost|127(\.\d+){3}|\[::1])[:/]/;

/** Refuses an address to which a token must not be sent: plain http shows it to everyone on the way. */
export function checkBaseUrl(trace: ErrorDetails, baseUrl: string, plainHttpHosts: readonly string[] = []): void {
  const { href = "", hostname = "" } = URL.parse(baseUrl) ?? {};
  const hasPassword = !/^https?:..[^@/]+\//.test(href);
  if (hasPassword || !(HTTPS_OR_THIS_MACHINE.test(href) || plainHttpHosts.includes(hostname))) {
    throw new RequestError(
      trace,
      "needs a baseUrl of https, or of http with a host in plainHttpHosts, and no password",
    );
  }
}
