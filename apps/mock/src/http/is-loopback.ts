/**
 * Whether a host is this machine: `localhost`, any `127.x.x.x`, or `::1`.
 *
 * @param hostname As in `URL.hostname`, or an address without brackets.
 */
export function isLoopback(hostname: string): boolean {
  return /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);
}

/** Whether the address in an `Origin` or `Host` header is this machine. */
export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}
