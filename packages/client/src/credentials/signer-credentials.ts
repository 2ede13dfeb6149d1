import { RequestError, TokenError } from "../errors/errors.ts";
import { newCallInfo } from "../observability/call-event.ts";
import type { Credentials } from "./credentials.ts";
import { isTemporary } from "./is-temporary.ts";
import type { Signer } from "./signer.ts";
import type { Token } from "./token.ts";

/**
 * Creates the credentials of a client whose requests are signed; returns undefined if there is no signer.
 *
 * @param creator The name of the public function that was called, for error messages.
 * @throws {RequestError} if the signer is no function, or there is a token too.
 */
export function createSignerCredentials(
  creator: string,
  signer: Signer | undefined,
  token?: Token,
): Credentials | undefined {
  if (signer === undefined) return undefined;
  if (typeof signer !== "function" || token !== undefined) {
    throw new RequestError(
      newCallInfo(creator),
      "signer must be a function such as that of signRequests, without a token",
    );
  }
  return {
    async authorize(request, callInfo) {
      try {
        return { ...(await signer(request)) };
      } catch (cause) {
        throw new TokenError({ ...callInfo, retryable: isTemporary(cause) }, "no signature; see the cause", cause);
      }
    },
  };
}
