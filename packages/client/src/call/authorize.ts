import type { ServiceDescriptor } from "../context/descriptors.ts";
import type { Credentials } from "../credentials/credentials.ts";
import type { SignableRequest } from "../credentials/signer.ts";
import type { Token } from "../credentials/token.ts";
import { createTokenCredentials } from "../credentials/token-credentials.ts";
import { RequestError } from "../errors/errors.ts";
import type { CallEvent } from "../observability/call-event.ts";
import { untilAborted } from "../transport/until-aborted.ts";
import type { Call } from "./call.ts";

/** Returns the credentials of a call: its own token if the call options have one, otherwise those of the client. */
export function credentialsOf({ context, callOptions }: Call): Credentials {
  const { tokenHeader = "", tokenOption = "" } = context.service;
  const token: Token | undefined = Reflect.get(callOptions, tokenOption);
  return token === undefined ? context.credentials : createTokenCredentials(tokenHeader, tokenOption, token);
}

/**
 * Returns the headers that authorize a request.
 *
 * @throws {RequestError} if the caller set one of them: the caller could mean another user.
 */
export function authorize(
  credentials: Credentials,
  { tokenHeader = "", tokenOption }: ServiceDescriptor,
  request: SignableRequest,
  callInfo: CallEvent,
  signal: AbortSignal,
): Record<string, string> | Promise<Record<string, string>> {
  const check = (headers: Record<string, string>) => {
    const name = [tokenHeader, ...Object.keys(headers)].find((added) => added in request.headers);
    if (name === undefined) return headers;
    throw new RequestError(
      callInfo,
      `header "${name}" is set by the client; set ${tokenOption} for the client or the call`,
    );
  };
  const headers = credentials.authorize(request, callInfo, signal);
  return headers instanceof Promise ? untilAborted(headers.then(check), signal) : check(headers);
}
