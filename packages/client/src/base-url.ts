import { RequestError } from "./errors.ts";

/** Refuses an address to which a token must not be sent: plain http shows it to everyone on the way. */
export function checkBaseUrl(creator: string, baseUrl: string, plainHttpHosts: readonly string[] = []): void {
  const { protocol, hostname = "", username, password } = URL.parse(baseUrl) ?? {};
  const isPrivate = /^(localhost|127(\.\d+){3}|\[::1])$/.test(hostname) || plainHttpHosts.includes(hostname);
  if (username || password) {
    throw new RequestError({ operationId: creator, attempts: 0 }, "needs a baseUrl without a user name and password");
  }
  if (protocol === "https:" || (protocol === "http:" && isPrivate)) return;
  const problem = "needs a baseUrl of https, or of http with a host in plainHttpHosts";
  throw new RequestError({ operationId: creator, attempts: 0 }, problem);
}
