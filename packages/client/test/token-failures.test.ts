import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { callTimes, never, pass, providers, service } from "./token-service.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

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

  test("is tried again at once, however often it reaches the time limit", async () => {
    const signIn = vi.fn(never);
    const { call } = service(provide(signIn));
    for (const count of [1, 2, 3, 4]) {
      const outcome = failureOf(call({ timeout: 100_000 }));
      await pass(60_000);
      expect(await outcome).toMatchObject({ name: "TokenError" });
      expect(signIn).toHaveBeenCalledTimes(count);
    }
  });
});

test.for(providers)("a sign-in that succeeds is not aborted afterwards, in %s", async ([, provide]) => {
  const signals: AbortSignal[] = [];
  const { call } = service(
    provide(async ({ signal }) => {
      signals.push(signal);
      return "token-1";
    }),
  );
  await Promise.all([call(), call()]);
  await pass(100_000);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
});

test("a token function with invalidate limits its sign-ins itself", async () => {
  const signIn = vi.fn(() => Promise.reject(new Error("no sign-in")));
  const { call } = service(Object.assign(signIn, { invalidate: () => true }));
  await callTimes(100, call);
  expect(signIn).toHaveBeenCalledTimes(100);
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
    ["a message that contains words of such errors", new Error("cannot fetch from the vault"), false],
    ["a string", "failed", false],
    ["nothing", undefined, false],
    ["null", null, false],
  ])("causes a TokenError after %s, which states whether to try again", async ([, cause, retryable]) => {
    const error = await failureOf(service(provide(() => Promise.reject(cause))).call());
    expect(error).toMatchObject({ name: "TokenError", retryable, attempts: 0 });
    expect(error.cause).toBe(cause);
  });
});
