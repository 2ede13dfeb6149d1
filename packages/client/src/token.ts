/**
 * A function that returns a token, or a promise of one. It is asked before every request, so it should remember the token:
 * {@link cachedToken} makes one that does.
 */
export interface TokenProvider {
  (): string | Promise<string>;
  /** Called with a token that the service did not accept, before the provider is asked again. */
  invalidate?(token: string): void;
}

/**
 * A token, or a function that returns one.
 *
 * @example
 * const accessToken: Token = cachedToken(async () => ({ token: await signIn(), expiresIn: 12 * 3600 }));
 */
export type Token = string | TokenProvider;
