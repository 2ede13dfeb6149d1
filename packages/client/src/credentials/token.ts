/**
 * A function that returns a token, or a promise of one. The client calls it before every request, so it should cache the
 * token; {@link cachedToken} does.
 */
export interface TokenProvider {
  (): string | Promise<string>;
  /** Called with a token that the service rejected, before the provider is called again. */
  invalidate?(token: string): void;
}

/**
 * A token, or a function that returns one.
 *
 * @example
 * const accessToken: Token = cachedToken(async () => ({ token: await signIn(), expiresIn: 12 * 3600 }));
 */
export type Token = string | TokenProvider;
