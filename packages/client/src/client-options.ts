/**
 * A token, or a function that returns one. The function runs before every call, so it should cache: Meeting keeps at most
 * 64 live tokens for one account.
 *
 * @example
 * const accessToken: Token = async () => (await tokens.current()).accessToken;
 */
export type Token = string | (() => string | Promise<string>);

/** What both clients take. */
export interface ClientOptions {
  /**
   * Sends the requests.
   *
   * @default globalThis.fetch
   * @example
   * createMeetingClient({ accessToken, fetch: (request) => fetch(request, { dispatcher }) });
   */
  fetch?: (request: Request) => Promise<Response>;
}
