import type { TokenProvider } from "./token.ts";

/** A token and its lifetime. */
export interface FetchedToken {
  token: string;
  /** The lifetime of the token from now, in seconds. */
  expiresIn: number;
}

/** Options of {@link cachedToken}. */
export interface CachedTokenOptions {
  /**
   * How long before its expiry a token is renewed in the background, in seconds. Calls use the old token meanwhile. At most
   * half of the token's lifetime.
   *
   * @default 600
   */
  renewBefore?: number;
  /**
   * How long before its expiry a token is no longer used, in seconds. It covers the latency of a request and differences
   * between clocks. At most a tenth of the token's lifetime.
   *
   * @default 30
   */
  margin?: number;
}

/**
 * Creates a token provider that caches the token. It returns the cached token while it is fresh, renews it in the background
 * before it expires, and waits only when there is no usable token. Concurrent calls share one fetch. If a background renewal
 * fails, the old token stays in use and the next call tries again.
 *
 * @throws {TypeError} when called, if `expiresIn` is not a number above 0.
 * @example
 * const accessToken = cachedToken(async () => {
 *   const { accessToken, validPeriod } = await signIn();
 *   return { token: accessToken, expiresIn: validPeriod };
 * });
 * accessToken.invalidate(); // the next call fetches a new token
 */
export function cachedToken(
  fetchToken: () => Promise<FetchedToken>,
  { renewBefore = 600, margin = 30 }: CachedTokenOptions = {},
): TokenProvider & { invalidate(token?: string): void } {
  let cached: { token: string; renewAt: number; staleAt: number } | undefined;
  let pending: Promise<string> | undefined;

  async function renew(): Promise<string> {
    try {
      // Lets the caller store the promise first: `finally` must clear it even if fetchToken throws synchronously.
      await undefined;
      const start = Date.now();
      const { token, expiresIn } = await fetchToken();
      if (!(expiresIn > 0)) throw new TypeError("cachedToken: expiresIn must be a number of seconds above 0.");
      const beforeExpiry = (seconds: number, share: number) =>
        start + (expiresIn - Math.min(seconds, expiresIn * share)) * 1000;
      cached = { token, renewAt: beforeExpiry(renewBefore, 0.5), staleAt: beforeExpiry(margin, 0.1) };
      return token;
    } finally {
      pending = undefined;
    }
  }

  function provide(): string | Promise<string> {
    const now = Date.now();
    if (!cached || now >= cached.staleAt) {
      pending ??= renew();
      return pending;
    }
    if (now >= cached.renewAt && !pending) {
      pending = renew();
      pending.catch(() => {});
    }
    return cached.token;
  }

  return Object.assign(provide, {
    invalidate(token?: string) {
      if (token === undefined || token === cached?.token) cached = undefined;
    },
  });
}
