import type { Credentials } from "../credentials/credentials.ts";
import type { SignableRequest } from "../credentials/signer.ts";
import { createTokenCredentials } from "../credentials/token-credentials.ts";
import { RequestError } from "../errors/errors.ts";
import type { CallEvent } from "../observability/call-event.ts";
import { untilAborted } from "../transport/until-aborted.ts";
import type { Call } from "./call.ts";

/** Returns the credentials of a call: its own token if the call options have one, otherwise those of the client. */
export function credentialsOf({ context, callOptions }: Call): Credentials {
  const { tokenHeader = "", tokenOption = "" } = context.service;
  const token = Object.getOwnPropertyDescriptor(callOptions, tokenOption)?.value;
  return token === undefined ? context.credentials : createTokenCredentials(tokenHeader, tokenOption, token);
}

/**
 * Returns the headers that authorize a request.
 *
 * @throws {RequestError} if the caller set one of them: it could be that of another user.
 */
export async function authorize(
  { authorize: supply }: Credentials,
  { tokenHeader, tokenOption }: Call["context"]["service"],
  request: SignableRequest,
  callInfo: CallEvent,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const refuse = (name: string) => {
    throw new RequestError(
      callInfo,
      `headers must not contain "${name}"; set ${tokenOption} for the client or the call`,
    );
  };
  if (tokenHeader && tokenHeader in request.headers) refuse(tokenHeader);
  const headers = await untilAborted(supply(request, callInfo, signal), signal);
  for (const name in headers) if (name in request.headers) refuse(name);
  return headers;
}
