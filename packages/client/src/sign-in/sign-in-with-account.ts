import type { FetchedToken } from "../credentials/cached-token.ts";
import { RequestError } from "../errors/errors.ts";
import { signInWithAccount as operation } from "../generated/sign-in-operations.ts";
import { newCallInfo } from "../observability/call-event.ts";
import { toBase64 } from "./base64.ts";
import { callSignIn } from "./call-sign-in.ts";
import { readMeetingToken } from "./read-meeting-token.ts";
import { checkCredentials, type SignInOptions } from "./sign-in-options.ts";

/** Options of {@link signInWithAccount}. */
export interface SignInWithAccountOptions extends SignInOptions {
  /** The Meeting account. */
  account: string;
  /** The password of the account. */
  password: string;
}

/**
 * Signs in to Meeting with an account and its password. Repeated wrong passwords lock the account.
 *
 * Each sign-in creates a token, and the 65th token of a user ends the oldest. So use it with `cachedToken`.
 *
 * @throws {RequestError} if an option is wrong. Nothing was sent.
 * @throws {ApiError} if Meeting rejects the sign-in.
 * @throws {InvalidResponseError} if a success has no token.
 * @example
 * const accessToken = cachedToken(({ signal }) => signInWithAccount({ account, password, signal }));
 * const meeting = createMeetingClient({ accessToken });
 */
export async function signInWithAccount(options: SignInWithAccountOptions): Promise<FetchedToken> {
  checkCredentials(operation.operationId, options, ["account", "password"]);
  const { account, password, ...shared } = options;
  // The service would read the rest as a part of the password, and count a failure of another account.
  if (account.includes(":"))
    throw new RequestError(newCallInfo(operation.operationId), 'option "account" must not contain ":"');
  const authorization = `Basic ${toBase64(`${account}:${password}`)}`;
  const signIn = {
    operation,
    input: { body: { ...operation.fields, account } },
    credentials: { authorize: () => ({ authorization }) },
    secret: password,
    readToken: readMeetingToken,
  };
  return callSignIn(signIn, shared);
}
