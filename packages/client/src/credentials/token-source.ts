import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import type { Token } from "./token.ts";

/** Supplies the tokens of one client. */
export interface TokenSource {
  /**
   * Returns the token for the next request.
   *
   * @throws {RequestError} if there is no token, or a header cannot carry it.
   */
  get(callInfo: ErrorDetails): string | Promise<string>;
  /** Drops a token that the service rejected. Undefined when the token cannot change. */
  readonly renew?: (rejected: string) => void;
}

/** Creates the token source of a client. Requests share one call of the token function. */
export function createTokenSource(token: Token): TokenSource {
  if (typeof token !== "function") return { get: (callInfo) => checkToken(callInfo, token) };
  let latest: string | undefined;
  let pending: Promise<string> | undefined;

  return {
    async get(callInfo) {
      pending ??= (async () => token())();
      const shared = pending;
      try {
        latest = await shared;
      } catch (cause) {
        throw new RequestError(callInfo, "no token; see the cause", [], cause);
      } finally {
        if (pending === shared) pending = undefined;
      }
      return checkToken(callInfo, latest);
    },
    renew(rejected) {
      // Only the first of several 401s drops the token, and a pending one that may be the same.
      if (latest !== rejected) return;
      latest = pending = undefined;
      token.invalidate?.(rejected);
    },
  };
}

/** `fetch` rejects the same tokens, but its error message contains the token. */
function checkToken(callInfo: ErrorDetails, token: unknown): string {
  if (typeof token === "string" && /^[!-~]+$/.test(token)) return token;
  throw new RequestError(callInfo, "token must be visible ASCII text");
}
