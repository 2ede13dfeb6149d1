import type { Credentials } from "../credentials/credentials.ts";
import type { Token } from "../credentials/token.ts";
import { createTokenCredentials } from "../credentials/token-credentials.ts";
import { RequestError } from "../errors/errors.ts";
import type { Call, CallRequest } from "./call.ts";

/** Returns the credentials of a call: its own token if the call options have one, otherwise those of the client. */
export function credentialsOf({ context, callOptions }: Call): Credentials {
  const token: Token | undefined = Reflect.get(callOptions, `${context.service.tokenOption}`);
  return token === undefined ? context.credentials : createTokenCredentials(context.service, token);
}

/**
 * Rejects a header of the caller that the client would replace, because the caller could mean another user.
 *
 * @param added The headers that the client adds.
 */
export function rejectReplacedHeader(
  { context, callInfo }: Call,
  { headers }: CallRequest,
  added: Readonly<Record<string, string>>,
): void {
  const { tokenHeader = "", tokenOption } = context.service;
  const name = [tokenHeader, ...Object.keys(added)].find((header) => header in headers);
  if (name) throw new RequestError(callInfo, `header "${name}" is set by the client; use the option ${tokenOption}`);
}
