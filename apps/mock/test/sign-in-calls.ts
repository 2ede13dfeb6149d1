import { createHmac } from "node:crypto";

/** The parts of a sign-in that a test overrides. */
export interface SignInChange {
  headers?: Record<string, string>;
  body?: Record<string, unknown>;
}

export const APP = { appId: "app-1", clientType: 72, expireTime: 0, nonce: "n".repeat(32) };

/** Signs in with an app ID, for a user, with a signature of the current format. */
export function signInWithApp(baseUrl: string, { headers, body }: SignInChange = {}): Promise<Response> {
  const sent = { ...APP, ...body };
  const authorization = appAuthorization("app-1::0:nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn");
  return post(baseUrl, "/v2/usg/acs/auth/appauth", sent, {
    "X-Token-Type": "LongTicket",
    Authorization: authorization,
    ...headers,
  });
}

/** The header of a sign-in with an app ID: the signature of a text with a key. */
export function appAuthorization(text: string, appKey = "key-1", access = "app-1"): string {
  const signature = createHmac("sha256", appKey).update(text).digest("hex");
  return `HMAC-SHA256 signature=${signature},access=${Buffer.from(access).toString("base64")}`;
}

/** Signs in with an account and its password. */
export function signInWithAccount(baseUrl: string, { headers, body }: SignInChange = {}): Promise<Response> {
  return post(
    baseUrl,
    "/v1/usg/acs/auth/account",
    { account: "ming.li@example.com", clientType: 72, ...body },
    { Authorization: basic("ming.li@example.com:pass:wörd"), ...headers },
  );
}

/** The header of a sign-in with an account. */
export function basic(pair: string): string {
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

/** Signs in to IAM. */
export function signInWithIam(
  baseUrl: string,
  { headers = {}, password = "pass:wörd" }: { headers?: Record<string, string>; password?: string } = {},
): Promise<Response> {
  const user = { name: "ming.li", password, domain: { name: "example-company" } };
  const auth = {
    identity: { methods: ["password"], password: { user } },
    scope: { project: { name: "cn-north-4" } },
  };
  return post(baseUrl, "/v3/auth/tokens?nocatalog=true", { auth }, headers);
}

function post(baseUrl: string, path: string, body: object, headers: Record<string, string>): Promise<Response> {
  return fetch(baseUrl + path, {
    method: "POST",
    headers: { "Content-Type": "application/json; charset=UTF-8", ...headers },
    body: JSON.stringify(body),
  });
}
