import { cachedToken } from "@hwc-users/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { callTimes, fetched, never, pass } from "./token-service.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

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

  test("starts with the shortest pause again after a success", async () => {
    const signIn = vi.fn(async () => ({ token: "token-1", expiresIn: 10 }));
    const fail = () => Promise.reject(new Error("no sign-in"));
    for (let count = 0; count < 4; count++) signIn.mockImplementationOnce(fail);
    const token = cachedToken(signIn);
    const call = async () => token();
    for (const pause of [0, 1000, 2000]) {
      await pass(pause);
      expect(await callTimes(3, call)).toEqual(Array(3).fill("Error"));
    }
    await pass(4000);
    expect(await token()).toBe("token-1");
    signIn.mockImplementation(fail);
    await pass(10_000);
    await callTimes(3, call);
    expect(signIn).toHaveBeenCalledTimes(7);
    await pass(999);
    await callTimes(3, call);
    expect(signIn).toHaveBeenCalledTimes(7);
    await pass(1);
    await callTimes(3, call);
    expect(signIn).toHaveBeenCalledTimes(8);
  });

  test("starts one fetch for the callers that come after an aborted one", async () => {
    const fresh = Promise.withResolvers<ReturnType<typeof fetched>>();
    const signIn = vi.fn(() => fresh.promise).mockImplementationOnce(never);
    const token = cachedToken(signIn);
    const caller = new AbortController();
    const outcome = failureOf((async () => token({ signal: caller.signal }))());
    await pass(0);
    caller.abort();
    const late: unknown[] = [];
    // The aborted fetch ends some microtasks after its last caller has left.
    for (let count = 0; count < 10; count++) {
      await null;
      late.push(token());
    }
    fresh.resolve(fetched("token-2"));
    expect(await Promise.all(late)).toEqual(Array(10).fill("token-2"));
    expect(await outcome).toMatchObject({ name: "AbortError" });
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  test("does not cache the token of a fetch that has reached its time limit", async () => {
    const late = Promise.withResolvers<ReturnType<typeof fetched>>();
    const signIn = vi.fn(async () => fetched("token-2")).mockReturnValueOnce(late.promise);
    const token = cachedToken(signIn);
    const outcome = failureOf((async () => token())());
    await pass(20_000);
    expect(await outcome).toMatchObject({ name: "TimeoutError" });
    expect(await token()).toBe("token-2");
    late.resolve(fetched("token-1"));
    await pass(0);
    expect(await token()).toBe("token-2");
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

  test("has a time limit of its own", async () => {
    const outcome = failureOf((async () => cachedToken(never, { timeout: 70 })())());
    await pass(69);
    expect(vi.getTimerCount()).toBe(1);
    await pass(1);
    expect((await outcome).message).toBe("no token after 70 ms");
  });
});
