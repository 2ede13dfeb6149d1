import type { ErrorDetails } from "../errors/call-error.ts";
import type { SignableRequest } from "./signer.ts";

/** Supplies the headers that authorize the requests of one client: a token or a signature. */
export interface Credentials {
  /**
   * Returns the headers to add to a request. Their values are secrets.
   *
   * @param signal Ends the wait.
   * @throws {RequestError | TokenError} if there are no usable credentials.
   */
  authorize(
    request: SignableRequest,
    callInfo: ErrorDetails,
    signal: AbortSignal,
  ): Record<string, string> | Promise<Record<string, string>>;
  /**
   * Drops the token that the service rejected. Undefined if the credentials cannot change.
   *
   * @returns Whether another token can be had.
   */
  readonly renew?: (rejected: Readonly<Record<string, string>>) => boolean;
}
