/** Returns whether a header can carry a token. `fetch` rejects other tokens too, but its error message contains the token. */
export function isSendable(token: unknown): token is string {
  return typeof token === "string" && /^[!-~]+$/.test(token);
}
