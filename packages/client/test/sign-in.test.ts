import { InvalidResponseError, RequestError } from "@hwc-users/client";
import { signInOperations } from "@hwc-users/spec";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { replying, signInCalls } from "./sign-in-calls.ts";

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
