import { type CachedTokenOptions, cachedToken, type FetchedToken } from "@hwc-users/client";
import { unauthorizedUntil } from "@hwc-users/faults";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { calls, failureOf, tokenOf } from "./over-faults.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const seconds = (count: number) => vi.setSystemTime(Date.now() + count * 1000);
const settled = () => new Promise(setImmediate);

/** A provider whose fetches return token-1, token-2 and so on, each after the test lets them. */
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
    /** Lets the last fetch succeed, or fail. */
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

/** A provider that has fetched its first token just now. */
async function filled(expiresIn = 3600, options?: CachedTokenOptions) {
  const made = provider(expiresIn, options);
  const first = made.token();
  await made.arrive();
  expect(await first).toBe("token-1");
  return made;
}

describe("cachedToken", () => {
  test("fetches nothing before it is asked", () => {
    expect(provider().fetchToken).not.toHaveBeenCalled();
  });

  test("serves a fresh token without another fetch", async () => {
    const { token, fetchToken } = await filled();
    seconds(2999);
    for (let asked = 0; asked < 5; asked++) expect(await token()).toBe("token-1");
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  test("lets callers share the first fetch", async () => {
    const { token, fetchToken, arrive } = provider();
    const asked = [token(), token(), token()];
    await arrive();
    expect(await Promise.all([...asked, token()])).toEqual(Array(4).fill("token-1"));
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  test("renews an ageing token once, in the background, while the token serves", async () => {
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

  test.for([3570, 3600, 1e6])("makes callers wait for another when the token is stale, after %i s", async (age) => {
    const { token, fetchToken, arrive } = await filled();
    seconds(age);
    const asked = [token(), token()];
    const early = await Promise.race([...asked, settled().then(() => "nothing yet")]);
    expect(early).toBe("nothing yet");
    await arrive();
    expect(await Promise.all(asked)).toEqual(["token-2", "token-2"]);
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  test("counts a token's life from when it was asked for", async () => {
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

  test("renews in the last half of a short life, and stops in the last tenth", async () => {
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

  test("takes other times", async () => {
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

  test("survives a renewal that fails, and tries again", async () => {
    const { token, fetchToken, arrive, fail } = await filled();
    seconds(3000);
    await token();
    await fail();
    expect(await token()).toBe("token-1");
    await arrive();
    expect(fetchToken).toHaveBeenCalledTimes(3);
    expect(await token()).toBe("token-3");
  });

  test("tells the callers when there is no token to serve, and tries again", async () => {
    const { token, arrive, fail } = provider();
    const asked = [token(), token()].map((one) => failureOf(one as Promise<string>));
    await fail();
    expect((await Promise.all(asked)).map(({ message }) => message)).toEqual(["no sign-in", "no sign-in"]);
    const next = token();
    await arrive();
    expect(await next).toBe("token-2");
  });

  test("tries again after a fetch that throws at once", async () => {
    const fetchToken = vi.fn(async () => ({ token: "token-2", expiresIn: 3600 }));
    fetchToken.mockImplementationOnce(() => {
      throw new Error("no sign-in");
    });
    const token = cachedToken(fetchToken);
    await expect((async () => token())()).rejects.toThrow("no sign-in");
    expect(await token()).toBe("token-2");
  });

  test("forgets the token that is invalidated, and no other", async () => {
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

  test.for([0, -1, Number.NaN, undefined, null, "soon", {}])("refuses an expiresIn of %j", async (expiresIn) => {
    const token = cachedToken(async () => ({ token: "secret", expiresIn: expiresIn as number }));
    const error = await failureOf((async () => token())());
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/expiresIn/);
    expect(error.message).not.toMatch(/secret/);
  });

  test.for(calls)("serves $id, and is renewed when the service refuses its token", async (call) => {
    const { id, client, next, requests } = call;
    const lives = ["token-1", "token-2"];
    const token = cachedToken(async () => ({ token: lives.shift() ?? "", expiresIn: 3600 }));
    const one = client({ token });
    await one.call();
    next(unauthorizedUntil("token-2"));
    await one.call();
    await one.call();
    const sent = requests().map((request) => tokenOf(call, request));
    expect([id, ...sent]).toEqual([id, "token-1", "token-1", "token-2", "token-2"]);
  });

  test("tells through a call what is wrong with expiresIn", async () => {
    const token = cachedToken(async () => ({ token: "secret", expiresIn: 0 }));
    for (const { client } of calls) {
      const error = await failureOf(client({ token }).call());
      expect(error).toMatchObject({ name: "RequestError", attempts: 0 });
      expect(error.cause).toMatchObject({ name: "TypeError", message: expect.stringMatching(/expiresIn/) });
    }
  });
});
