import type { TokenProvider } from "./token.ts";

/** A token, and how long it can be used. */
export interface FetchedToken {
  token: string;
  /** How long the token lives from now, in seconds. */
  expiresIn: number;
}

/** When {@link cachedToken} renews a token. */
export interface CachedTokenOptions {
  /**
   * How long before its end a token is renewed in the background, while it still serves, in seconds. At most half of the
   * token's life.
   *
   * @default 600
   */
  renewBefore?: number;
  /**
   * How long before its end a token is no longer served, in seconds: time for a request to arrive, and for clocks that
   * differ. At most a tenth of the token's life.
   *
   * @default 30
   */
  margin?: number;
}

/**
 * Makes a token provider that remembers the token: it serves the token while it is fresh, renews it in the background when
 * it ages, and makes callers wait only when there is none to serve. Callers share one fetch. When a renewal in the
 * background fails, the token goes on serving, and the next call tries again.
 *
 * @throws {TypeError} to the caller, when `expiresIn` is not a number above 0.
 * @example
 * const accessToken = cachedToken(async () => {
 *   const { accessToken, validPeriod } = await signIn();
 *   return { token: accessToken, expiresIn: validPeriod };
 * });
 * accessToken.invalidate(); // the next call fetches another
 */
export function cachedToken(
  fetchToken: () => Promise<FetchedToken>,
  { renewBefore = 600, margin = 30 }: CachedTokenOptions = {},
): TokenProvider & { invalidate(token?: string): void } {
  let cached: { token: string; renewAt: number; staleAt: number } | undefined;
  let pending: Promise<string> | undefined;

  async function renew(): Promise<string> {
    try {
      // A fetch that throws at once must not leave its promise behind.
      await undefined;
      const asked = Date.now();
      const { token, expiresIn } = await fetchToken();
      if (!(expiresIn > 0)) throw new TypeError("expiresIn must be a number of seconds above 0.");
      const before = (seconds: number, share: number) =>
        asked + (expiresIn - Math.min(seconds, expiresIn * share)) * 1000;
      cached = { token, renewAt: before(renewBefore, 0.5), staleAt: before(margin, 0.1) };
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
