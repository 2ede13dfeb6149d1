import { newCall } from "../call/call.ts";
import { requestIdOf } from "../call/check-response.ts";
import { runCall } from "../call/make-call.ts";
import { createContext } from "../context/context.ts";
import type { OperationDescriptor } from "../context/descriptors.ts";
import type { FetchedToken } from "../credentials/cached-token.ts";
import type { Credentials } from "../credentials/credentials.ts";
import { isSendable } from "../credentials/is-sendable.ts";
import { InvalidResponseError } from "../errors/errors.ts";
import type { FetchResponse } from "../transport/fetch.ts";
import type { SignInOptions } from "./sign-in-options.ts";

/** What the sign-in functions do differently. */
export interface SignIn<Data> {
  operation: OperationDescriptor & {
    service: { servers: readonly [defaultServer: string, ...others: string[]] };
    headers?: Record<string, string>;
  };
  /** The arguments of the operation. */
  input: Readonly<Record<string, unknown>>;
  credentials: Credentials;
  /** The key or password, which no error may contain. */
  secret: string;
  /** Reads the token and its lifetime in seconds. A wrong lifetime is NaN. */
  readToken(data: Data, response: FetchResponse): { token: unknown; expiresIn: number };
}

/**
 * Calls a sign-in operation, with the retries, the deadline and the errors of other calls.
 *
 * @throws {InvalidResponseError} if a successful response has no usable token.
 */
export async function callSignIn<Data>(
  { operation, input, credentials, secret, readToken }: SignIn<Data>,
  { baseUrl, signal, ...options }: SignInOptions,
): Promise<FetchedToken> {
  const { operationId, service, headers = {} } = operation;
  const context = createContext(operationId, service, baseUrl ?? service.servers[0], undefined, options, credentials);
  const received = await runCall({
    ...newCall(context, operation, input, { headers, ...(signal && { signal }) }),
    secrets: [secret],
  });
  // The operation and the types come from the same spec.
  const { token, expiresIn } = readToken(received.body as Data, received.response);
  if (isSendable(token) && expiresIn > 0) return { token, expiresIn };
  const details = { ...received.callInfo, requestId: requestIdOf(received) };
  throw new InvalidResponseError(details, "response has no token; check baseUrl");
}
