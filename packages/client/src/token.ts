import { type ErrorDetails, RequestError } from "./errors.ts";

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

/** Where the requests of one client get their token. */
export interface TokenSource {
  get(trace: ErrorDetails): string | Promise<string>;
  /** Makes the next request ask afresh. Says whether another token can be had at all. */
  renew(refused: string): boolean;
}

/** Makes the source of a client's tokens. Requests that ask while the provider is at work share its answer. */
export function createTokenSource(token: Token): TokenSource {
  if (typeof token !== "function") return { get: (trace) => checked(token, trace), renew: () => false };
  let latest: string | undefined;
  let pending: Promise<string> | undefined;

  async function ask(provider: TokenProvider): Promise<string> {
    const asked = (async () => provider())();
    pending = asked;
    try {
      latest = await asked;
      return latest;
    } finally {
      if (pending === asked) pending = undefined;
    }
  }

  return {
    async get(trace) {
      const value = await (pending ?? ask(token)).catch((cause: unknown) => {
        throw new RequestError(trace, "got no token from its function; see the cause", [], cause);
      });
      return checked(value, trace);
    },
    renew(refused) {
      // Of many requests with one refused token, the first forgets it, and also an answer that was asked for before.
      if (latest === refused) {
        latest = undefined;
        pending = undefined;
        token.invalidate?.(refused);
      }
      return true;
    },
  };
}

/** fetch would refuse other text too, with an error that shows it. */
function checked(token: unknown, trace: ErrorDetails): string {
  if (typeof token === "string" && /^[!-~]+$/.test(token)) return token;
  throw new RequestError(trace, "needs a token of visible ASCII characters");
}
