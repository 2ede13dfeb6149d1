import { createHmac } from "node:crypto";
import { type FetchedToken, InvalidResponseError, RequestError } from "@hwc-users/client";
import {
  type SignInWithAppIdOptions,
  type SignInWithIamOptions,
  signInWithAccount,
  signInWithAppId,
  signInWithIam,
} from "@hwc-users/client/sign-in";
import { signInOperations } from "@hwc-users/spec";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import {
  appKey,
  callWithAccount,
  callWithAppId,
  callWithIam,
  password,
  replying,
  signInCalls,
} from "./sign-in-calls.ts";

const now = Date.UTC(2026, 10, 26, 6);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("there is a function for each sign-in operation of the spec", () => {
  expect(signInCalls.map(({ name }) => name).sort()).toEqual(
    signInOperations.map(({ operationId }) => operationId).sort(),
  );
});

describe.each(signInCalls)("$name", ({ name, signIn, success }) => {
  test("returns the token and its lifetime", async () => {
    const { requests, fetch } = replying(success);
    expect(await signIn({ fetch })).toEqual({ token: "token-1", expiresIn: 80_000 });
    expect(requests).toHaveLength(1);
  });

  test("sends the operation to the address of the service, or to baseUrl", async () => {
    const operation = signInOperations.find(({ operationId }) => operationId === name);
    const { requests, fetch } = replying(success);
    await signIn({ fetch });
    await signIn({ fetch, baseUrl: "http://127.0.0.1:4010/base/" });
    await signIn({ fetch, baseUrl: "http://mock.internal", plainHttpHosts: ["mock.internal"] });
    const host = operation?.servers[0]?.url.replace("{region}", "cn-north-4");
    expect(requests.map(({ url, init }) => `${init.method} ${url.origin}${url.pathname}`)).toEqual([
      `POST ${host}${operation?.path}`,
      `POST http://127.0.0.1:4010/base${operation?.path}`,
      `POST http://mock.internal${operation?.path}`,
    ]);
  });

  test("uses the global fetch of the time of the call", async () => {
    const { requests, fetch } = replying(success);
    vi.stubGlobal("fetch", fetch);
    await signIn();
    expect(requests).toHaveLength(1);
  });

  test("retries once, when the service is unavailable", async () => {
    const { requests, fetch } = replying(
      () => new Response(null, { status: 503, headers: { "Retry-After": "0" } }),
      success,
    );
    expect(await signIn({ fetch })).toMatchObject({ token: "token-1" });
    expect(requests).toHaveLength(2);
  });

  test("does not retry when the service rejects the credentials", async () => {
    const { requests, fetch } = replying(() => Response.json({ error_code: "USG.206010000" }, { status: 401 }));
    const error = await failureOf(signIn({ fetch }));
    expect(error).toMatchObject({ name: "ApiError", operationId: name, status: 401, retryable: false, attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  test("reports a service that cannot be reached", async () => {
    const error = await failureOf(signIn({ baseUrl: "http://127.0.0.1:9" }));
    expect(error).toMatchObject({ name: "ConnectionError", operationId: name });
  });

  test("ends when the timeout or the signal ends it", async () => {
    const fetch = () => new Promise<never>(() => {});
    expect(await failureOf(signIn({ fetch, timeout: 5 }))).toMatchObject({ name: "TimeoutError", operationId: name });
    expect(await failureOf(signIn({ fetch, signal: AbortSignal.abort("enough") }))).toMatchObject({
      name: "AbortError",
      cause: "enough",
    });
  });

  test.for([
    ["no token", { accessToken: null }, { "X-Subject-Token": "" }],
    ["a token that no header can carry", { accessToken: "令牌" }, { "X-Subject-Token": "a b" }],
    ["no lifetime", { validPeriod: null, expires_at: null }, {}],
    ["a lifetime of zero", { validPeriod: 0, expires_at: "2026-11-26T06:00:00Z" }, {}],
    ["a lifetime that is no number", { validPeriod: "long", expires_at: "tomorrow" }, {}],
  ] as const)("rejects a success with %s", async ([, fields, headers]) => {
    const { fetch } = replying(() => success(fields, headers));
    const error = await failureOf(signIn({ fetch }));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({ attempts: 1, requestId: expect.stringMatching(/./) });
    expect(error.message).toBe(`${name}: response has no token; check baseUrl.`);
  });

  test("rejects an unknown option and a wrong baseUrl before anything is sent", async () => {
    const { requests, fetch } = replying(success);
    const wrong = { fetch, userID: "u1" };
    expect(await failureOf(signIn(wrong))).toMatchObject({
      name: "RequestError",
      message: expect.stringContaining(`${name}: unknown option "userID"`),
    });
    expect(await failureOf(signIn({ fetch, baseUrl: "http://service.test" }))).toBeInstanceOf(RequestError);
    expect(requests).toEqual([]);
  });
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

describe("signInWithAccount", () => {
  test("sends the account, and the password in the Authorization header", async () => {
    const { requests, fetch } = replying(callWithAccount.success);
    await signInWithAccount({ account: "李明", password, fetch });
    const [request] = requests;
    expect(request?.body).toEqual({ account: "李明", clientType: 72 });
    const pair = Buffer.from(`李明:${password}`).toString("base64");
    expect(request?.headers.get("authorization")).toBe(`Basic ${pair}`);
    expect(request?.headers.get("content-type")).toBe("application/json");
  });

  test.for(["account", "password"])("requires the %s", async (option) => {
    const options = { account: "a", password: "p", [option]: undefined as unknown as string };
    expect(await failureOf(signInWithAccount(options))).toMatchObject({
      name: "RequestError",
      message: `signInWithAccount: option "${option}" is required.`,
    });
  });

  test("names the options that it has when one is unknown", async () => {
    const options = { account: "a", password: "p", userId: "u1" };
    expect(await failureOf(signInWithAccount(options))).toMatchObject({
      message:
        'signInWithAccount: unknown option "userId"; known: account, password, baseUrl, fetch, plainHttpHosts, timeout, signal.',
    });
  });

  test("rejects an account with a colon, which the service would read as the end of the account", async () => {
    expect(await failureOf(signInWithAccount({ account: "a:b", password }))).toMatchObject({
      message: 'signInWithAccount: option "account" must not contain ":".',
    });
  });
});

describe("signInWithIam", () => {
  const user = { user: "ming", password, domain: "company" };
  /** Signs in to a project; returns the request. */
  async function send(project: { region: string } | { projectId: string }, baseUrl?: string) {
    const { requests, fetch } = replying(callWithIam.success);
    await signInWithIam({ ...user, ...project, fetch, ...(baseUrl && { baseUrl }) });
    return requests[0];
  }

  test("sends the user and the password, and requests no list of services", async () => {
    const request = await send({ region: "cn-north-4" });
    expect(request?.url.search).toBe("?nocatalog=true");
    expect(request?.headers.has("authorization")).toBe(false);
    expect(request?.body).toEqual({
      auth: {
        identity: {
          methods: ["password"],
          password: { user: { name: "ming", password, domain: { name: "company" } } },
        },
        scope: { project: { name: "cn-north-4" } },
      },
    });
  });

  test.for([
    [{ region: "sa-brazil-1" }, "iam.sa-brazil-1.myhuaweicloud.com", { name: "sa-brazil-1" }],
    [{ projectId: "p1" }, "iam.myhuaweicloud.com", { id: "p1" }],
    [{ region: "sa-brazil-1", projectId: "p1" }, "iam.sa-brazil-1.myhuaweicloud.com", { id: "p1" }],
  ] as const)("with %j, calls %s", async ([project, host, scope]) => {
    const request = await send(project);
    expect(request?.url.host).toBe(host);
    expect(request?.body).toMatchObject({ auth: { scope: { project: scope } } });
  });

  test("names the project after the region also with a baseUrl", async () => {
    const request = await send({ region: "sa-brazil-1" }, "https://iam.test");
    expect(request?.url.host).toBe("iam.test");
    expect(request?.body).toMatchObject({ auth: { scope: { project: { name: "sa-brazil-1" } } } });
  });

  test.for([
    [{}, 'option "region" or "projectId" is required'],
    [{ region: "" }, 'option "region" must be text'],
    [{ projectId: 12 }, 'option "projectId" must be text'],
    [{ region: "attacker.test/" }, 'region must be lower-case letters, digits and hyphens, such as "cn-north-4"'],
    [{ region: "cn-north-4", user: undefined }, 'option "user" is required'],
    [{ region: "cn-north-4", password: "" }, 'option "password" must be text'],
    [{ region: "cn-north-4", domain: null }, 'option "domain" must be text'],
  ] as [object, string][])("rejects %j", async ([options, problem]) => {
    const { requests, fetch } = replying(callWithIam.success);
    const given: object = { ...user, fetch, ...options };
    const error = await failureOf(signInWithIam(given as SignInWithIamOptions));
    expect(error).toBeInstanceOf(RequestError);
    expect(error.message).toContain(`signInWithIam: ${problem}`);
    expect(requests).toEqual([]);
  });

  test("rejects a success without an object for the token", async () => {
    const headers = { "X-Subject-Token": "token-1" };
    for (const body of [{}, { token: null }]) {
      const error = await failureOf(callWithIam.signIn(fetchOf(() => Response.json(body, { headers }))));
      expect(error).toBeInstanceOf(InvalidResponseError);
    }
  });

  test("measures the lifetime with the clock of the service", async () => {
    const fields = { expires_at: "2026-11-27T06:00:00.000000Z" };
    const lifetime = (headers = {}): Promise<FetchedToken> =>
      callWithIam.signIn(fetchOf(() => callWithIam.success(fields, headers)));
    expect(await lifetime()).toMatchObject({ expiresIn: 86_400 });
    expect(await lifetime({ Date: "Thu, 26 Nov 2026 07:00:00 GMT" })).toMatchObject({ expiresIn: 82_800 });
  });
});

/** The option `fetch` with these responses. */
function fetchOf(respond: () => Response) {
  return { fetch: replying(respond).fetch };
}
