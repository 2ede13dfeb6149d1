import { getEventListeners } from "node:events";
import { type CachedTokenOptions, cachedToken, type FetchedToken } from "@hwc-users/client";
import { unauthorizedUntil } from "@hwc-users/faults";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { calls, failureOf, tokenOf } from "./fault-server.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const seconds = (count: number) => vi.setSystemTime(Date.now() + count * 1000);
const settled = () => new Promise(setImmediate);

/** A provider whose fetches return token-1, token-2 and so on, when the test settles them. */
function provider(expiresIn = 3600, options?: CachedTokenOptions) {
  const fetches: PromiseWithResolvers<FetchedToken>[] = [];
  const fetchToken = vi.fn(() => {
    const fetching = Promise.withResolvers<FetchedToken>();
    fetches.push(fetching);
    return fetching.promise;
  });
  const token = cachedToken(fetchToken, options);
  return {
    token,
    fetchToken,
    /** Settles the last fetch. */
    async arrive(life = expiresIn) {
      await settled();
      fetches.at(-1)?.resolve({ token: `token-${fetches.length}`, expiresIn: life });
      await settled();
    },
    async fail() {
      await settled();
      fetches.at(-1)?.reject(new Error("no sign-in"));
      await settled();
    },
  };
}

/** A provider that has just fetched its first token. */
async function filled(expiresIn = 3600, options?: CachedTokenOptions) {
  const filledProvider = provider(expiresIn, options);
  const first = filledProvider.token();
  await filledProvider.arrive();
  expect(await first).toBe("token-1");
  return filledProvider;
}

describe("cachedToken", () => {
  test("fetches nothing before the first call", () => {
    expect(provider().fetchToken).not.toHaveBeenCalled();
  });

  test("returns a fresh token without another fetch", async () => {
    const { token, fetchToken } = await filled();
    seconds(2999);
    for (let count = 0; count < 5; count++) expect(await token()).toBe("token-1");
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  test("leaves no listener on the signal of a caller", async () => {
    const { token, arrive } = provider();
    const { signal } = new AbortController();
    const waiting = token({ signal });
    await arrive();
    await waiting;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("shares the first fetch between callers", async () => {
    const { token, fetchToken, arrive } = provider();
    const results = [token(), token(), token()];
    await arrive();
    expect(await Promise.all([...results, token()])).toEqual(Array(4).fill("token-1"));
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  test("renews an old token once, in the background", async () => {
    const { token, fetchToken, arrive } = await filled();
    seconds(3000);
    expect([await token(), await token(), await token()]).toEqual(["token-1", "token-1", "token-1"]);
    await settled();
    expect(fetchToken).toHaveBeenCalledTimes(2);
    await arrive();
    expect(await token()).toBe("token-2");
    seconds(2999);
    expect(await token()).toBe("token-2");
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  test.for([3570, 3600, 1e6])("waits for a new token when the old one is stale, after %i s", async (age) => {
    const { token, fetchToken, arrive } = await filled();
    seconds(age);
    const results = [token(), token()];
    const early = await Promise.race([...results, settled().then(() => "nothing yet")]);
    expect(early).toBe("nothing yet");
    await arrive();
    expect(await Promise.all(results)).toEqual(["token-2", "token-2"]);
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  test("counts a token's lifetime from the start of its fetch", async () => {
    const { token, fetchToken, arrive } = provider();
    const first = token();
    await settled();
    seconds(3000);
    await arrive();
    expect(await first).toBe("token-1");
    expect(await token()).toBe("token-1");
    await settled();
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  test("renews in the last half of a short lifetime, and stops using it in the last tenth", async () => {
    const { token, fetchToken } = await filled(100);
    seconds(49);
    expect(await token()).toBe("token-1");
    await settled();
    expect(fetchToken).toHaveBeenCalledTimes(1);
    seconds(40);
    expect(await token()).toBe("token-1");
    await settled();
    expect(fetchToken).toHaveBeenCalledTimes(2);
    seconds(1);
    expect(await Promise.race([token(), settled().then(() => "nothing yet")])).toBe("nothing yet");
  });

  test("accepts other times", async () => {
    const { token, fetchToken } = await filled(3600, { renewBefore: 100, margin: 0 });
    seconds(3499);
    await token();
    await settled();
    expect(fetchToken).toHaveBeenCalledTimes(1);
    seconds(100);
    expect(await token()).toBe("token-1");
    await settled();
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  test("keeps the token after a failed renewal, and tries again", async () => {
    const { token, fetchToken, arrive, fail } = await filled();
    seconds(3000);
    await token();
    await fail();
    expect(await token()).toBe("token-1");
    await arrive();
    expect(fetchToken).toHaveBeenCalledTimes(3);
    expect(await token()).toBe("token-3");
  });

  test("rejects when there is no token, and tries again", async () => {
    const { token, arrive, fail } = provider();
    const results = [token(), token()].map((one) => failureOf(one as Promise<string>));
    await fail();
    expect((await Promise.all(results)).map(({ message }) => message)).toEqual(["no sign-in", "no sign-in"]);
    const next = token();
    await arrive();
    expect(await next).toBe("token-2");
  });

  test("tries again after a fetch that throws synchronously", async () => {
    const fetchToken = vi.fn(async () => ({ token: "token-2", expiresIn: 3600 }));
    fetchToken.mockImplementationOnce(() => {
      throw new Error("no sign-in");
    });
    const token = cachedToken(fetchToken);
    await expect((async () => token())()).rejects.toThrow("no sign-in");
    expect(await token()).toBe("token-2");
  });

  test("drops the token that is invalidated, and no other", async () => {
    provider().token.invalidate("token-0");
    const { token, fetchToken, arrive } = await filled();
    token.invalidate("token-0");
    expect(await token()).toBe("token-1");
    token.invalidate("token-1");
    const second = token();
    await arrive();
    expect(await second).toBe("token-2");
    token.invalidate();
    const third = token();
    await arrive();
    expect(await third).toBe("token-3");
    expect(fetchToken).toHaveBeenCalledTimes(3);
  });

  test.for([0, -1, Number.NaN, undefined, null, "soon", {}])("rejects an expiresIn of %j", async (expiresIn) => {
    const token = cachedToken(async () => ({ token: "secret", expiresIn: expiresIn as number }));
    const error = await failureOf((async () => token())());
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/expiresIn/);
    expect(error.message).not.toMatch(/secret/);
  });

  test.for(calls)("supplies $id, and renews a token that the service rejects", async (call) => {
    const { id, client, next, requests } = call;
    const tokens = ["token-1", "token-2"];
    const token = cachedToken(async () => ({ token: tokens.shift() ?? "", expiresIn: 3600 }));
    const one = client({ token });
    await one.call();
    next(unauthorizedUntil("token-2"));
    await one.call();
    await one.call();
    const sent = requests().map((request) => tokenOf(call, request));
    expect([id, ...sent]).toEqual([id, "token-1", "token-1", "token-2", "token-2"]);
  });

  test("a call rejects with the cause when expiresIn is wrong", async () => {
    const token = cachedToken(async () => ({ token: "secret", expiresIn: 0 }));
    for (const { client } of calls) {
      const error = await failureOf(client({ token }).call());
      expect(error).toMatchObject({ name: "TokenError", attempts: 0 });
      expect(error.cause).toMatchObject({ name: "TypeError", message: expect.stringMatching(/expiresIn/) });
    }
  });
});
