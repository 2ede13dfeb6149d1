import { createHmac } from "node:crypto";
import { RequestError } from "@hwc-users/client";
import { type SignInWithAppIdOptions, signInWithAppId } from "@hwc-users/client/sign-in";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { appKey, callWithAppId, replying } from "./sign-in-calls.ts";

const now = Date.UTC(2026, 10, 26, 6);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("signInWithAppId", () => {
  const { success } = callWithAppId;
  /** Signs in with these options; returns the requests. */
  async function send(options: Partial<SignInWithAppIdOptions>, ...responses: (() => Response)[]) {
    const { requests, fetch } = replying(...responses, success);
    await signInWithAppId({ appId: "app1", appKey, fetch, ...options });
    return requests.map(({ headers, body }) => ({ headers, body, authorization: headers.get("authorization") }));
  }

  const sign = (text: string) => createHmac("sha256", appKey).update(text).digest("hex");

  test.for([
    [{}, "app1::"],
    [{ userId: "李明" }, "app1:李明:"],
    [{ corpId: "c1", userId: "u1" }, "app1:c1:u1:"],
    [{ corpId: "c1" }, "app1:c1::"],
  ] as const)("signs %j", async ([options, start]) => {
    const [request] = await send(options);
    const { expireTime, nonce } = request?.body ?? {};
    const signature = sign(`${start}${expireTime}:${nonce}`);
    expect(request?.authorization).toBe(`HMAC-SHA256 signature=${signature},access=YXBwMQ==`);
    expect(request?.body).toEqual({ appId: "app1", clientType: 72, ...options, expireTime, nonce });
    expect(request?.headers.get("content-type")).toBe("application/json");
    expect(request?.headers.get("x-token-type")).toBe("LongTicket");
  });

  test("sends the details of a new user", async () => {
    const user = { userId: "u1", userName: "李明", userEmail: "a@b.test", userPhone: "+86173", deptCode: "d1" };
    const [request] = await send(user);
    expect(request?.body).toMatchObject(user);
  });

  test("encodes an app ID in UTF-8", async () => {
    const [request] = await send({ appId: "应用" });
    expect(request?.authorization).toMatch(`access=${Buffer.from("应用").toString("base64")}`);
  });

  test("signs each attempt with a new nonce, for ten minutes", async () => {
    const later = () => {
      vi.setSystemTime(now + 5000);
      return new Response(null, { status: 503, headers: { "Retry-After": "0" } });
    };
    const attempts = await send({}, later);
    expect(attempts.map(({ body }) => body["expireTime"])).toEqual([now / 1000 + 600, now / 1000 + 605]);
    const nonces = attempts.map(({ body }) => body["nonce"]);
    expect(new Set(nonces).size).toBe(2);
    for (const nonce of nonces) expect(nonce).toMatch(/^[\da-f]{32}$/);
    const authorizations = attempts.map(({ authorization }) => authorization);
    const signatures = attempts.map(({ body: { expireTime, nonce } }) => sign(`app1::${expireTime}:${nonce}`));
    expect(authorizations).toEqual(signatures.map((one) => `HMAC-SHA256 signature=${one},access=YXBwMQ==`));
  });

  test.for(["appId", "appKey", "userId", "corpId", "userName", "userEmail", "userPhone", "deptCode"])(
    "rejects a %s that is not text, or empty",
    async (option) => {
      for (const value of ["", null, 12, [appKey]]) {
        const { requests, fetch } = replying(success);
        const options = { appId: "app1", appKey, fetch, [option]: value } as SignInWithAppIdOptions;
        const error = await failureOf(signInWithAppId(options));
        expect(error).toBeInstanceOf(RequestError);
        expect(error.message).toBe(`signInWithAppId: option "${option}" must be text.`);
        expect(requests).toEqual([]);
      }
    },
  );

  test("requires an appKey", async () => {
    expect(await failureOf(signInWithAppId({ appId: "app1" } as SignInWithAppIdOptions))).toMatchObject({
      message: 'signInWithAppId: option "appKey" is required.',
    });
  });

  test("reports a page on which the browser disables Web Crypto", async () => {
    vi.stubGlobal("crypto", {});
    expect(await failureOf(callWithAppId.signIn())).toMatchObject({
      name: "RequestError",
      message: expect.stringContaining("signInWithAppId: crypto.subtle needs https"),
    });
  });
});
