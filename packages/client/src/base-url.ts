import { type ErrorDetails, RequestError } from "./errors.ts";

const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1])$/;

/** Refuses an address to which a token must not be sent: plain http shows it to everyone on the way. */
export function checkBaseUrl(trace: ErrorDetails, baseUrl: string, plainHttpHosts: readonly string[] = []): void {
  const { protocol, hostname, username, password } = (URL.parse(baseUrl) ?? {}) as URL;
  const mayBePlain = THIS_MACHINE.test(hostname) || plainHttpHosts.includes(hostname);
  if (username || password || !(protocol === "https:" || (protocol === "http:" && mayBePlain))) {
    throw new RequestError(trace, "needs a baseUrl of https, or its host in plainHttpHosts, and no password");
  }
}
