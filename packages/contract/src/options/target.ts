import { isLoopback } from "@hwc-users/client";
import { UsageError } from "../errors/usage-error.ts";

/**
 * Checks the URL of the server.
 *
 * @param plainHttpHosts The hosts of `--allow-http`: with a port, or without one for any port.
 * @throws {UsageError} when it is no base URL, or would expose tokens.
 */
export function readTarget(target: string | undefined, plainHttpHosts: readonly string[]): URL {
  if (target === undefined) throw new UsageError("--target is missing: the URL of the server. See --help.");
  const url = parseHttpUrl(target);
  // An empty query or fragment is not in the parsed URL.
  if (!url || url.username + url.password !== "" || /[?#]/.test(target)) {
    throw new UsageError(
      "--target is not the URL of a server. Use a URL such as https://host, without user, query or fragment.",
    );
  }
  const isAllowed = plainHttpHosts.map(readHost).some((allows) => allows(url));
  if (url.protocol === "http:" && !isLoopback(url.hostname) && !isAllowed) {
    throw new UsageError(
      `--target uses plain http, which exposes tokens. Use https, a server on this machine, or --allow-http ${url.host}.`,
    );
  }
  return url;
}

/** Reads a host of `--allow-http` as a function that matches it with a URL. */
function readHost(host: string): (url: URL) => boolean {
  const allowed = parseHttpUrl(`http://${host}`);
  if (!allowed || allowed.hostname === "" || !/^[^/?#@\s\\]+$/.test(host)) {
    throw new UsageError(`--allow-http is "${host}". Use a host such as app, for any port, or app:8080.`);
  }
  const hasPort = /:\d+$/.test(host);
  return ({ hostname, port }) => hostname === allowed.hostname && (!hasPort || port === allowed.port);
}

function parseHttpUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
