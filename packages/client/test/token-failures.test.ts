import { type CachedToken, cachedToken, createMeetingClient, type Token, type TokenRequest } from "@hwc-users/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const never = () => new Promise<never>(() => {});
const fetched = (token: string) => ({ token, expiresIn: 3600 });

/** A client whose service always returns one status, and a function that makes a call of it. */
function service(token: Token, status = 200) {
  const { fetch, requests } = recordingFetch(null, { status });
  const meeting = createMeetingClient({ accessToken: token, fetch, retry: { retries: 0 } });
  return {
    requests,
    tokens: () => requests.map(({ headers }) => headers.get("x-access-token")),
    call: (options?: { timeout?: number; signal?: AbortSignal }) =>
      meeting.updateMyInfo({ body: { name: "Ming Li" } }, options),
  };
}

/** Makes calls one after the other, and returns the names of their errors. */
async function callTimes(count: number, call: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  for (let index = 0; index < count; index++) {
    await call().catch(({ name }) => names.push(name));
  }
  return names;
}

/** The kinds of providers that sign in: with and without a cache. */
const providers: [string, (signIn: (request: TokenRequest) => Promise<string>) => Token][] = [
  ["a token function", (signIn) => signIn],
  ["cachedToken", (signIn) => cachedToken(async (request) => fetched(await signIn(request)))],
];

describe.each(providers)("a sign-in that hangs, in %s", (_, provide) => {
  test("does not block the call after the one that timed out", async () => {
    const signIn = vi.fn(async () => "token-2").mockImplementationOnce(never);
    const { call, tokens } = service(provide(signIn));
    const hanging = failureOf(call({ timeout: 100 }));
    await pass(100);
    expect(await hanging).toMatchObject({ name: "TimeoutError", attempts: 0 });
    await call();
    expect(tokens()).toEqual(["token-2"]);
  });

  test("is aborted when no call waits for it, and not before", async () => {
    const signals: AbortSignal[] = [];
    const { call } = service(
      provide(({ signal }) => {
        signals.push(signal);
        return never();
      }),
    );
    const caller = new AbortController();
    const outcomes = [failureOf(call({ timeout: 100 })), failureOf(call({ signal: caller.signal }))];
    await pass(100);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    caller.abort();
    expect((await Promise.all(outcomes)).map(({ name }) => name)).toEqual(["TimeoutError", "AbortError"]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends for all its callers at the time limit, and the next call starts afresh", async () => {
    const signIn = vi.fn(async () => "token-2").mockImplementationOnce(never);
    const { call, tokens } = service(provide(signIn));
    const outcomes = [failureOf(call({ timeout: 100_000 })), failureOf(call({ timeout: 100_000 }))];
    await pass(60_000);
    for (const outcome of outcomes) {
      const error = await outcome;
      expect(error).toMatchObject({ name: "TokenError", attempts: 0, retryable: true });
      expect(error.cause).toMatchObject({
        name: "TimeoutError",
        message: expect.stringMatching(/^no token after \d+ ms$/),
      });
    }
    await call();
    expect(tokens()).toEqual(["token-2"]);
    expect(signIn).toHaveBeenCalledTimes(2);
  });
});

test("cachedToken has a time limit of its own", async () => {
  const outcome = failureOf((async () => cachedToken(never, { timeout: 70 })())());
  await pass(69);
  expect(vi.getTimerCount()).toBe(1);
  await pass(1);
  expect((await outcome).message).toBe("no token after 70 ms");
});

describe.each(providers)("a sign-in that fails, in %s", (_, provide) => {
  const broken = () => Promise.reject(new Error("no sign-in"));

  test("is tried again at once after one failure, and then after a pause that doubles up to a minute", async () => {
    const signIn = vi.fn(broken);
    const { call, requests } = service(provide(signIn));
    expect(await callTimes(100, call)).toEqual(Array(100).fill("TokenError"));
    expect(signIn).toHaveBeenCalledTimes(2);
    for (const [index, pause] of [1, 2, 4, 8, 16, 32, 60, 60].entries()) {
      await pass(pause * 1000 - 1);
      await callTimes(10, call);
      expect(signIn).toHaveBeenCalledTimes(2 + index);
      await pass(1);
      await callTimes(10, call);
      expect(signIn).toHaveBeenCalledTimes(3 + index);
    }
    expect(requests).toEqual([]);
  });

  test("is forgotten after a success", async () => {
    const signIn = vi.fn(broken);
    const { call } = service(provide(signIn));
    await callTimes(2, call);
    await pass(1000);
    signIn.mockResolvedValueOnce("token-1" as never);
    expect(await callTimes(1, call)).toEqual([]);
    await pass(3_600_000);
    await callTimes(3, call);
    expect(signIn).toHaveBeenCalledTimes(5);
  });

  test("that another attempt cannot mend is not tried again for a minute", async () => {
    const refusal = Object.assign(new Error("wrong password"), { retryable: false });
    const signIn = vi.fn(() => Promise.reject(refusal));
    const { call } = service(provide(signIn));
    await callTimes(100, call);
    expect(signIn).toHaveBeenCalledTimes(1);
    expect((await failureOf(call())).cause).toBe(refusal);
    await pass(59_999);
    await callTimes(2, call);
    expect(signIn).toHaveBeenCalledTimes(1);
    await pass(1);
    await callTimes(2, call);
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  test.for<[string, unknown, boolean]>([
    ["an error of Node's fetch", new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } }), true],
    ["an error of Chromium's fetch", new TypeError("Failed to fetch"), true],
    ["an error of Firefox's fetch", new TypeError("NetworkError when attempting to fetch resource."), true],
    ["an error of Safari's fetch", new TypeError("Load failed"), true],
    ["an error of Deno's fetch", new TypeError("error sending request for url"), true],
    ["an error of Bun's fetch", Object.assign(new Error("no"), { code: "ConnectionRefused" }), true],
    ["an error of undici", Object.assign(new Error("no"), { code: "UND_ERR_SOCKET" }), true],
    ["a timeout", new DOMException("", "TimeoutError"), true],
    ["an error that declares it", Object.assign(new Error("busy"), { retryable: true }), true],
    ["an error that declares the opposite", Object.assign(new TypeError("fetch failed"), { retryable: false }), false],
    ["a missing file", Object.assign(new Error("no"), { code: "ENOENT" }), false],
    ["a mistake in the function", new TypeError("Cannot read properties of undefined (reading 'fetch')"), false],
    ["a string", "failed", false],
    ["nothing", undefined, false],
    ["null", null, false],
  ])("causes a TokenError after %s, which states whether to try again", async ([, cause, retryable]) => {
    const error = await failureOf(service(provide(() => Promise.reject(cause))).call());
    expect(error).toMatchObject({ name: "TokenError", retryable, attempts: 0 });
    expect(error.cause).toBe(cause);
  });
});

describe("cachedToken", () => {
  test("tries a failing background renewal a few times only, and uses the old token meanwhile", async () => {
    const signIn = vi.fn(async () => fetched("token-1"));
    const token = cachedToken(signIn);
    await token();
    signIn.mockRejectedValue(new Error("no sign-in"));
    await pass(3_000_000);
    for (let count = 0; count < 100; count++) {
      expect(token()).toBe("token-1");
      await pass(0);
    }
    expect(signIn).toHaveBeenCalledTimes(3);
  });

  test.for([undefined, null, "", " ", "top secret", "secret\n", "秘密", 42, {}])("does not cache %j", async (bad) => {
    const signIn = vi.fn(async () => fetched("token-2")).mockResolvedValueOnce(fetched(bad as string));
    const token = cachedToken(signIn);
    const error = await failureOf((async () => token())());
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toBe("cachedToken: token must be visible ASCII text.");
    expect(await token()).toBe("token-2");
  });

  test("forgets failures when it is invalidated", async () => {
    const signIn = vi.fn(async () => fetched("token-1"));
    signIn.mockRejectedValueOnce(Object.assign(new Error("wrong password"), { retryable: false }));
    const token = cachedToken(signIn);
    expect(await callTimes(2, async () => token())).toEqual(["Error", "Error"]);
    token.invalidate();
    expect(await token()).toBe("token-1");
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  test("neither returns nor caches what a fetch brings that began before an invalidation", async () => {
    const first = Promise.withResolvers<ReturnType<typeof fetched>>();
    const signIn = vi.fn(async () => fetched("token-2")).mockReturnValueOnce(first.promise);
    const token = cachedToken(signIn);
    const early = token();
    await pass(0);
    token.invalidate();
    const late = token();
    first.resolve(fetched("token-1"));
    expect([await early, await late, await token()]).toEqual(["token-2", "token-2", "token-2"]);
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  test("fetches once more for a caller of an invalidated fetch if nobody else has", async () => {
    const first = Promise.withResolvers<ReturnType<typeof fetched>>();
    const signIn = vi.fn(async () => fetched("token-2")).mockReturnValueOnce(first.promise);
    const token = cachedToken(signIn);
    const early = token();
    await pass(0);
    token.invalidate();
    first.resolve(fetched("token-1"));
    expect([await early, await token()]).toEqual(["token-2", "token-2"]);
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  test("leaves a hanging fetch when it is invalidated", async () => {
    const signIn = vi.fn(async () => fetched("token-2")).mockImplementationOnce(never);
    const token = cachedToken(signIn);
    void Promise.resolve(token()).catch(() => {});
    await pass(0);
    token.invalidate();
    expect(await token()).toBe("token-2");
  });
});

describe("a service that rejects every token", () => {
  const supply = () => {
    let count = 0;
    return vi.fn(async () => `token-${++count}`);
  };

  test.for(providers)("causes two sign-ins of %s in a minute, then fewer and fewer", async ([name, provide]) => {
    const signIn = supply();
    const { call } = service(provide(signIn), 401);
    // A token function without a cache is called for each request. Only the calls beyond that are renewals.
    const renewals = () => (name === "cachedToken" ? signIn.mock.calls.length - 1 : signIn.mock.calls.length - made);
    let made = 0;
    const callMany = async (count: number) => {
      made += count;
      return callTimes(count, call);
    };
    expect(await callMany(100)).toEqual(Array(100).fill("ApiError"));
    expect(renewals()).toBe(1);
    for (const [index, minutes] of [1, 2, 4, 8, 15, 15].entries()) {
      await pass(minutes * 60_000 - 1);
      await callMany(5);
      expect(renewals()).toBe(index + 1);
      await pass(1);
      await callMany(5);
      expect(renewals()).toBe(index + 2);
    }
  });

  test("counts all clients that share a cachedToken", async () => {
    const signIn = supply();
    const token = cachedToken(async () => fetched(await signIn()));
    for (let count = 0; count < 10; count++) await callTimes(2, service(token, 401).call);
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  test("receives one request for each further call", async () => {
    const { call, tokens } = service(
      cachedToken(async () => fetched(await signIn())),
      401,
    );
    const signIn = supply();
    await callTimes(3, call);
    expect(tokens()).toEqual(["token-1", "token-2", "token-2", "token-2"]);
  });
});

test("invalidate returns whether the token was dropped", async () => {
  const token: CachedToken = cachedToken(async () => fetched(`token-${Date.now()}`));
  const first = (await token()) as string;
  expect(token.invalidate("another")).toBe(true);
  expect(token.invalidate(first)).toBe(true);
  await pass(1);
  const second = (await token()) as string;
  expect(token.invalidate(second)).toBe(false);
  expect(await token()).toBe(second);
  expect(token.invalidate()).toBe(true);
  await pass(1);
  expect(await token()).not.toBe(second);
});
