import { type ErrorDetails, RequestError } from "./errors.ts";
import type { Token } from "./token.ts";

/** Where the requests of one client get their token, when it does not stand fast. */
export interface TokenSource {
  get(trace: ErrorDetails): Promise<unknown>;
  /** Makes the next request ask afresh. */
  renew(refused: string): void;
}

/** Makes the source of a client's tokens. Requests that ask while the provider is at work share its answer. */
export function createTokenSource(token: Token): TokenSource | undefined {
  if (typeof token !== "function") return undefined;
  let latest: string | undefined;
  let pending: Promise<string> | undefined;

  return {
    async get(trace) {
      pending ??= (async () => token())();
      const asked = pending;
      try {
        latest = await asked;
      } catch (cause) {
        throw new RequestError(trace, "got no token; see the cause", [], cause);
      } finally {
        if (pending === asked) pending = undefined;
      }
      return latest;
    },
    renew(refused) {
      // Of many requests with one refused token, the first forgets it, and also an answer that was asked for before.
      if (latest !== refused) return;
      latest = pending = undefined;
      token.invalidate?.(refused);
    },
  };
}
