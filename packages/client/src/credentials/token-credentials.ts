import type { ServiceDescriptor } from "../context/descriptors.ts";
import { RequestError, TokenError } from "../errors/errors.ts";
import { createRenewalBackoff } from "./backoff.ts";
import type { Credentials } from "./credentials.ts";
import { isSendable } from "./is-sendable.ts";
import { isTemporary } from "./is-temporary.ts";
import { createSharedFetch } from "./shared-fetch.ts";
import type { Token } from "./token.ts";

/** The longest time that calls share one run of a token function, in milliseconds. */
const LONGEST_FETCH = 60_000;

/** Creates the credentials of a client with a token. Requests share one call of the token function. */
export function createTokenCredentials(
  { tokenHeader: header = "", tokenOption: option }: ServiceDescriptor,
  token: Token | undefined,
): Credentials {
  if (typeof token !== "function") {
    return {
      authorize(_, callInfo) {
        if (isSendable(token)) return { [header]: token };
        throw new RequestError(callInfo, `${option} must be visible ASCII text`);
      },
    };
  }
  const share = () => createSharedFetch((request) => token(request), LONGEST_FETCH, !token.invalidate);
  const renewals = createRenewalBackoff();
  let fetchToken = share();
  let latest: unknown;

  return {
    async authorize(_, callInfo, signal) {
      let supplied: unknown;
      try {
        supplied = latest = await fetchToken(signal);
      } catch (cause) {
        throw new TokenError({ ...callInfo, retryable: isTemporary(cause) }, "no token; see the cause", cause);
      }
      if (isSendable(supplied)) return { [header]: supplied };
      throw new TokenError(callInfo, `${option} must return visible ASCII text`);
    },
    renew({ [header]: rejected = "" }) {
      // Only the first of several 401s drops the token, and a pending one that may be the same.
      if (latest !== rejected) return true;
      if (!renewals.isOver() || token.invalidate?.(rejected) === false) return false;
      renewals.start();
      latest = undefined;
      fetchToken = share();
      return true;
    },
  };
}
