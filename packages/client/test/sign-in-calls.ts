import type { FetchedToken, FetchInit } from "@hwc-users/client";
import { type SignInOptions, signInWithAccount, signInWithAppId, signInWithIam } from "@hwc-users/client/sign-in";

/** A fetch that records the requests and returns the responses in turn, the last one again and again. */
export function replying(...responses: (() => Response | Promise<Response>)[]) {
  const requests: { url: URL; init: FetchInit; headers: Headers; body: Record<string, unknown> }[] = [];
  const fetch = async (url: string, init: FetchInit) => {
    const { headers, body } = init;
    requests.push({ url: new URL(url), init, headers: new Headers(headers), body: JSON.parse(body ?? "{}") });
    const respond = responses[Math.min(requests.length, responses.length) - 1];
    if (!respond) throw new Error("no response is scripted");
    return respond();
  };
  return { requests, fetch };
}

/** A sign-in function with its credentials. */
interface SignInCall {
  name: string;
  signIn(options?: SignInOptions): Promise<FetchedToken>;
  /** A success, with these fields and headers beside those of the token. */
  success(fields?: object, headers?: Record<string, string>): Response;
  /** The options that no error may contain. */
  secrets: string[];
}

const meetingSuccess: SignInCall["success"] = (fields, headers = {}) =>
  Response.json({ accessToken: "token-1", validPeriod: 80_000, ...fields }, { headers });

export const appKey = 'key "k" 密钥/+=';
export const password = 'pa:ss "word" 口令/+=';

export const [callWithAppId, callWithAccount, callWithIam]: [SignInCall, SignInCall, SignInCall] = [
  {
    name: "signInWithAppId",
    signIn: (options) => signInWithAppId({ appId: "app1", appKey, userId: "李 明", ...options }),
    success: meetingSuccess,
    secrets: [appKey],
  },
  {
    name: "signInWithAccount",
    signIn: (options) => signInWithAccount({ account: "ming.li@example", password, ...options }),
    success: meetingSuccess,
    secrets: [password],
  },
  {
    name: "signInWithIam",
    signIn: (options) => signInWithIam({ user: "ming", password, domain: "company", region: "cn-north-4", ...options }),
    success: (fields = {}, headers = {}) =>
      Response.json(
        { token: { expires_at: new Date(Date.now() + 80_000_000).toISOString(), ...fields } },
        { status: 201, headers: { "X-Subject-Token": "token-1", ...headers } },
      ),
    secrets: [password],
  },
];

export const signInCalls = [callWithAppId, callWithAccount, callWithIam];
