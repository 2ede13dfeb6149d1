/**
 * Returns the name of the client's option for the token of a header: the header in camel case, without its `X-`.
 *
 * @example
 * tokenOptionOf("X-Access-Token"); // "accessToken"
 */
export function tokenOptionOf(tokenHeader: string): string {
  const [first = "", ...others] = tokenHeader.toLowerCase().replace(/^x-/, "").split("-");
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
