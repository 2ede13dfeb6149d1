import { checkOptions } from "../context/check-options.ts";
import { hasFunctions, isAboveZero, isFromZero, isFunction, type Rule } from "../context/rules.ts";
import { newCallInfo } from "../observability/call-event.ts";
import { createRenewalBackoff } from "./backoff.ts";
import { isSendable } from "./is-sendable.ts";
import { createSharedFetch } from "./shared-fetch.ts";
import type { TokenProvider, TokenRequest } from "./token.ts";
import { readStore, type StoredToken, type TokenStore, writeStore } from "./token-store.ts";

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
  /**
   * The time limit of one fetch of a token, in milliseconds.
   *
   * @default 20000
   */
  timeout?: number;
  /**
   * Shares the token with other processes.
   *
   * @default no store: each process fetches its own token
   */
  store?: TokenStore;
}

const RULES = {
  renewBefore: isFromZero,
  margin: isFromZero,
  timeout: isAboveZero,
  store: hasFunctions("get", "set"),
} satisfies Record<keyof CachedTokenOptions, Rule>;

/** A token provider with a cache. */
export interface CachedToken extends TokenProvider {
  /** Returns the token. `signal` ends the wait for it. */
  (request?: TokenRequest): string | Promise<string>;
  /**
   * Drops the cached token, and forgets failures. The next call fetches a new token.
   *
   * @param token Drops only this token, which the service rejected. A token that itself replaced a rejected one is kept for a
   *   minute at least, because signing in again and again would end the tokens of others.
   * @returns False if the token is kept.
   */
  invalidate(token?: string): boolean;
}

/**
 * Creates a token provider that caches the token. It returns the cached token while it is fresh, renews it in the background
 * before it expires, and waits only when there is no usable token. Concurrent calls share one fetch. If a background renewal
 * fails, the old token stays in use.
 *
 * After the second failure in a row, or after one with `retryable: false`, such as a wrong password, calls fail with the same
 * error for a while, without another fetch: for 1 second at first, and up to a minute.
 *
 * @param fetchToken Fetches a token, for example `signInWithAppId`. Pass its `signal` on.
 * @throws {RequestError} if an option is unknown or invalid.
 * @throws {TypeError} when called, if `fetchToken` returns no text that a header can carry, or no lifetime above 0.
 * @example
 * const accessToken = cachedToken(({ signal }) => signInWithAppId({ appId, appKey, signal }));
 * accessToken.invalidate(); // the next call fetches a new token
 */
export function cachedToken(
  fetchToken: (request: TokenRequest) => FetchedToken | Promise<FetchedToken>,
  options: CachedTokenOptions = {},
): CachedToken {
  const callInfo = newCallInfo("cachedToken");
  checkOptions(callInfo, { fetchToken }, { fetchToken: isFunction }, "argument");
  checkOptions(callInfo, options, RULES);
  const { renewBefore = 600, margin = 30, timeout = 20_000, store } = options;
  let fetching = createSharedFetch(fetchOnce, timeout);
  const renewals = createRenewalBackoff();
  let cached: StoredToken | undefined;
  /** A stored token that is not newer than this must not be used. */
  let invalidatedAt = 0;

  async function fetchOnce(request: TokenRequest): Promise<string> {
    const fetchingAtStart = fetching;
    const stored = await readStore(store);
    const isUsable = stored && stored.fetchedAt > invalidatedAt && Date.now() < renewalTime(stored);
    const fresh = isUsable ? stored : await fetchNew(request);
    request.signal.throwIfAborted();
    // The cache was invalidated meanwhile.
    if (fetching !== fetchingAtStart) return provide(request);
    if (!isUsable) void writeStore(store, fresh);
    cached = fresh;
    return fresh.token;
  }

  async function fetchNew(request: TokenRequest): Promise<StoredToken> {
    const fetchedAt = Date.now();
    const { token, expiresIn } = await fetchToken(request);
    if (!(expiresIn > 0)) throw new TypeError("cachedToken: expiresIn must be a number of seconds above 0.");
    if (!isSendable(token)) throw new TypeError("cachedToken: token must be visible ASCII text.");
    return { token, fetchedAt, expiresAt: fetchedAt + expiresIn * 1000 };
  }

  function provide(request?: TokenRequest): string | Promise<string> {
    const now = Date.now();
    if (!cached || now >= timeBeforeExpiry(cached, margin, 0.1)) return fetching(request?.signal);
    if (now >= renewalTime(cached)) fetching().catch(() => {});
    return cached.token;
  }

  function renewalTime(stored: StoredToken): number {
    return timeBeforeExpiry(stored, renewBefore, 0.5);
  }

  return Object.assign(provide, {
    invalidate(token?: string) {
      if (token === undefined) {
        invalidatedAt = Date.now();
        // Without the fetch that is running, and without earlier failures.
        fetching = createSharedFetch(fetchOnce, timeout);
      } else {
        if (token !== cached?.token) return true;
        if (!renewals.isOver()) return false;
        renewals.start();
        invalidatedAt = cached.fetchedAt;
      }
      cached = undefined;
      return true;
    },
  });
}

/** Returns the time that is some seconds before the expiry of a token, but at most a share of its lifetime. */
function timeBeforeExpiry({ fetchedAt, expiresAt }: StoredToken, seconds: number, share: number): number {
  return expiresAt - Math.min(seconds * 1000, (expiresAt - fetchedAt) * share);
}
