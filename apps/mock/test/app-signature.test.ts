import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerViolations } from "./call.ts";
import { APP, appAuthorization, type SignInChange, signInWithApp } from "./sign-in-calls.ts";

const { nonce } = APP;
let open: Mock;
let mock: Mock;
beforeAll(async () => {
  open = await startMock({ port: 0 });
  mock = await startMock({ port: 0, appKeys: { "app-1": "key-1" } });
});
afterAll(() => Promise.all([open.close(), mock.close()]));

async function resultOf({ url }: Mock, change: SignInChange): Promise<[status: number, violations: string[]]> {
  const response = await signInWithApp(url, change);
  return [response.status, headerViolations(response)];
}

describe("without the app's key", () => {
  test.for([
    ["of another key", appAuthorization("any", "any")],
    ["of an older SDK, without access", `HMAC-SHA256 signature=${"a".repeat(64)}`],
    ["in capitals", `HMAC-SHA256 signature=${"A".repeat(64)}`],
  ])("accepts a signature %s", async ([, authorization = ""]) => {
    expect(await resultOf(open, { headers: { Authorization: authorization } })).toEqual([200, []]);
  });

  test("accepts an expired signature, as the examples of the spec have one", async () => {
    expect(await resultOf(open, { body: { expireTime: 1 } })).toEqual([200, []]);
  });

  test.for([
    ["a missing header", ""],
    ["another scheme", "Basic YTpi"],
    ["a signature that is too short", `HMAC-SHA256 signature=${"a".repeat(63)}`],
    ["a signature that is not hexadecimal", `HMAC-SHA256 signature=${"g".repeat(64)}`],
    ["an access part that is not base64", `HMAC-SHA256 signature=${"a".repeat(64)},access=***`],
    ["more parts", `HMAC-SHA256 signature=${"a".repeat(64)},access=YQ==,more=1`],
  ])("rejects %s", async ([, authorization = ""]) => {
    const response = await signInWithApp(open.url, { headers: { Authorization: authorization } });
    expect([response.status, headerViolations(response)]).toEqual([401, ["request.header.Authorization:format"]]);
    expect(await response.json()).toEqual({
      error_code: "USG.000000004",
      error_msg: expect.stringContaining("Authorization must be HMAC-SHA256 signature=<"),
      request_id: response.headers.get("X-Request-Id"),
    });
  });

  test("rejects the access part of another app", async () => {
    const headers = { Authorization: appAuthorization("any", "any", "app-2") };
    expect(await resultOf(open, { headers })).toEqual([401, ["request.header.Authorization:access"]]);
  });

  test("does not compare the access part with an app ID of another type", async () => {
    const headers = { Authorization: appAuthorization("any", "any", "5") };
    expect(await resultOf(open, { headers, body: { appId: 5 } })).toEqual([400, ["request.body.appId:type"]]);
  });

  test("rejects a short nonce with 400", async () => {
    expect(await resultOf(open, { body: { nonce: "n" } })).toEqual([400, ["request.body.nonce:minLength"]]);
  });
});

describe("with the app's key", () => {
  test.for([
    ["the default administrator", `app-1::0:${nonce}`, {}],
    ["a user", `app-1:李明:0:${nonce}`, { userId: "李明" }],
    ["a user of an enterprise", `app-1:corp-1:user-1:0:${nonce}`, { userId: "user-1", corpId: "corp-1" }],
    ["the administrator of an enterprise", `app-1:corp-1::0:${nonce}`, { corpId: "corp-1" }],
    ["a service provider's user without an enterprise", `app-1::user-1:0:${nonce}`, { userId: "user-1" }],
  ] as const)("accepts the signature for %s", async ([, text, body]) => {
    const headers = { Authorization: appAuthorization(text) };
    expect(await resultOf(mock, { headers, body })).toEqual([200, []]);
  });

  test("accepts a signature in capitals, and one without access", async () => {
    const [signature = "", access] = appAuthorization(`app-1::0:${nonce}`).split(",");
    const capitals = signature.replace(/[0-9a-f]{64}/, (hex) => hex.toUpperCase());
    for (const authorization of [`${capitals},${access}`, signature]) {
      expect(await resultOf(mock, { headers: { Authorization: authorization } })).toEqual([200, []]);
    }
  });

  test.for([
    ["of another key", appAuthorization(`app-1::0:${nonce}`, "key-2"), {}],
    ["of another user", appAuthorization(`app-1:user-1:0:${nonce}`), { userId: "user-2" }],
    ["that leaves out the enterprise", appAuthorization(`app-1:user-1:0:${nonce}`), { userId: "user-1", corpId: "c" }],
    ["of an unknown app", appAuthorization(`app-2::0:${nonce}`, "key-1", "app-2"), { appId: "app-2" }],
    ["of an app with the name of a built-in", appAuthorization("any", "any", "valueOf"), { appId: "valueOf" }],
  ] as const)("rejects a signature %s", async ([, authorization, body]) => {
    const result = await resultOf(mock, { headers: { Authorization: authorization }, body });
    expect(result).toEqual([401, ["request.header.Authorization:signature"]]);
  });

  test("rejects a signature that has expired, and accepts one that has not", async () => {
    const now = Math.floor(Date.now() / 1000);
    const signed = (expireTime: number) => ({
      headers: { Authorization: appAuthorization(`app-1::${expireTime}:${nonce}`) },
      body: { expireTime },
    });
    expect(await resultOf(mock, signed(now - 1))).toEqual([401, ["request.body.expireTime:expired"]]);
    expect(await resultOf(mock, signed(now + 600))).toEqual([200, []]);
  });

  test("reports a body that breaks the spec without a word about its signature", async () => {
    expect(await resultOf(mock, { body: { nonce: "n" } })).toEqual([400, ["request.body.nonce:minLength"]]);
  });
});
