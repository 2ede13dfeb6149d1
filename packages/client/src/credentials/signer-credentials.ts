import { TokenError } from "../errors/errors.ts";
import type { Credentials } from "./credentials.ts";
import { isTemporary } from "./is-temporary.ts";
import type { Signer } from "./signer.ts";

/** Creates the credentials of a client whose requests are signed. */
export function createSignerCredentials(signer: Signer): Credentials {
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
