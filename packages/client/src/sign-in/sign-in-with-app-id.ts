import type { FetchedToken } from "../credentials/cached-token.ts";
import { signInWithAppId as operation } from "../generated/sign-in-operations.ts";
import type { Fetch } from "../transport/fetch.ts";
import { toBase64 } from "./base64.ts";
import { callSignIn } from "./call-sign-in.ts";
import { readMeetingToken } from "./read-meeting-token.ts";
import { checkCredentials, type SignInOptions } from "./sign-in-options.ts";
import { hmacSha256, webCrypto } from "./web-crypto.ts";

/** Options of {@link signInWithAppId}. */
export interface SignInWithAppIdOptions extends SignInOptions {
  /** The ID of the application. */
  appId: string;
  /** The key of the application. It is not sent. */
  appKey: string;
  /**
   * The ID of the user in your own system. Meeting registers an unknown one as a new user.
   *
   * @default the default administrator of the enterprise
   */
  userId?: string;
  /** The ID of the enterprise. Only for the application of a service provider: it makes other sign-ins fail. */
  corpId?: string;
  /** The name of the user, for a new one. */
  userName?: string;
  /** The email address of the user, for a new one. */
  userEmail?: string;
  /** The phone number of the user, for a new one. */
  userPhone?: string;
  /** The code of the user's department, for a new one. */
  deptCode?: string;
}

/**
 * Signs in to Meeting as an application, for one of its users.
 *
 * Each sign-in creates a token, and the 65th token of a user ends the oldest. So use it with `cachedToken`.
 *
 * @throws {RequestError} if an option is wrong, or Web Crypto is missing. Nothing was sent.
 * @throws {ApiError} if Meeting rejects the sign-in.
 * @throws {InvalidResponseError} if a success has no token.
 * @example
 * const accessToken = cachedToken(({ signal }) => signInWithAppId({ appId, appKey, userId, signal }));
 * const meeting = createMeetingClient({ accessToken });
 */
export async function signInWithAppId(options: SignInWithAppIdOptions): Promise<FetchedToken> {
  checkCredentials(
    operation.operationId,
    options,
    ["appId", "appKey"],
    ["userId", "corpId", "userName", "userEmail", "userPhone", "deptCode"],
  );
  const subtle = webCrypto(operation.operationId);
  const { appId, appKey, userId, corpId, userName, userEmail, userPhone, deptCode, ...shared } = options;
  const fields = { ...operation.fields, appId, userId, corpId, userName, userEmail, userPhone, deptCode };
  let body: string;

  // Each attempt has its own nonce, because the service may reject one that it has seen. The body contains it.
  const authorize = async () => {
    // Ten minutes, as in the vendor's SDKs. It also bounds the error of the local clock.
    const expireTime = Math.floor(Date.now() / 1000) + 600;
    const nonce = crypto.randomUUID().replace(/-/g, "");
    const text = [appId, ...(corpId ? [corpId] : []), userId, expireTime, nonce].join(":");
    const signature = await hmacSha256(subtle, appKey, text);
    body = JSON.stringify({ ...fields, expireTime, nonce });
    return { authorization: `HMAC-SHA256 signature=${signature},access=${toBase64(appId)}` };
  };
  const send: Fetch = (url, init) => (shared.fetch ?? fetch)(url, { ...init, body });

  const signIn = {
    operation,
    input: { body: fields },
    credentials: { authorize },
    secret: appKey,
    readToken: readMeetingToken,
  };
  return callSignIn(signIn, { ...shared, fetch: send });
}
