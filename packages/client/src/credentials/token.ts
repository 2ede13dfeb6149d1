/** What a token provider receives. */
export interface TokenRequest {
  /** Aborts when no call waits for the token any more, or when fetching it takes too long. Pass it to `fetch`. */
  readonly signal: AbortSignal;
}

/**
 * A function that returns a token, or a promise of one. The client calls it before every request, so it should cache the
 * token; {@link cachedToken} does. Calls that start while it is running share its result.
 */
export interface TokenProvider {
  (request: TokenRequest): string | Promise<string>;
  /**
   * Called with a token that the service rejected, before the provider is called again. A provider with `invalidate` caches
   * tokens itself, and limits how often it signs in after failures.
   *
   * @returns False to keep the token. The call then fails with the 401.
   */
  invalidate?(token: string): unknown;
}

/**
 * A token, or a function that returns one.
 *
 * @example
 * const accessToken: Token = cachedToken(({ signal }) => signInWithAppId({ appId, appKey, signal }));
 */
export type Token = string | TokenProvider;
