/**
 * Returns true for a host of this machine: `localhost`, any `127.x.x.x`, and `[::1]`. Plain http exposes no token there.
 *
 * @param hostname As in `URL.hostname`: in lower case, without the port, and with brackets around IPv6.
 * @example
 * isLoopback(new URL("http://127.0.0.1:4010").hostname); // true
 * isLoopback(new URL("http://localhost.example.com").hostname); // false
 */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1])$/.test(hostname);
}
