import { cachedToken, type RequestEvent, type Token } from "@hwc-users/client";
import { delayed, ok, status, unauthorizedUntil } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { always, calls, failureOf, type OperationFixture, soon, tokenOf } from "./fault-server.ts";

/** A token function that returns these tokens, one after the other. */
function provider(...tokens: string[]) {
  return Object.assign(
    vi.fn(async () => tokens.shift() ?? "none-left"),
    { invalidate: vi.fn() },
  );
}

/** A promise that the test settles. */
const open = () => Promise.withResolvers<string>();

describe.each(calls)("$id", (call) => {
  const { id, client, next, requests } = call;
  const tokens = () => requests().map((request) => tokenOf(call, request));

  test.for<[string, Token]>([
    ["a string", "token-1"],
    ["returned by a function", () => "token-1"],
    ["promised by a function", async () => "token-1"],
  ])("sends a token that is %s", async ([, token]) => {
    await client({ token }).call();
    expect(tokens()).toEqual(["token-1"]);
  });

  test("calls the token function for each call and each attempt", async () => {
    next(status(503), ok(), ok());
    const token = provider("token-1", "token-2", "token-3");
    const one = client({ token });
    await one.call();
    await one.call();
    expect(tokens()).toEqual(["token-1", "token-2", "token-3"]);
    expect(token.invalidate).not.toHaveBeenCalled();
  });

  test("shares one token request between concurrent calls", async () => {
    const { promise, resolve } = open();
    const token = vi.fn(() => promise);
    const one = client({ token });
    const outcomes = Array.from({ length: 20 }, () => one.call());
    await new Promise(setImmediate);
    resolve("token-1");
    await Promise.all(outcomes);
    expect(token).toHaveBeenCalledTimes(1);
    expect(tokens()).toEqual(Array(20).fill("token-1"));
    await one.call();
    expect(token).toHaveBeenCalledTimes(2);
  });

  test("shares nothing between clients", async () => {
    const { promise, resolve } = open();
    const token = vi.fn(() => promise);
    const outcomes = [client({ token }).call(), client({ token }).call()];
    await soon(() => expect(token).toHaveBeenCalledTimes(2));
    resolve("token-1");
    await Promise.all(outcomes);
    await client({ token: "token-2" }).call();
    expect(tokens()).toEqual(["token-1", "token-1", "token-2"]);
  });

  test.for([{ retries: 0 }, { retries: 2 }])(
    "requests one new token when the service rejects the token, with %o",
    async (retry) => {
      next(unauthorizedUntil("fresh"));
      const token = provider("stale", "fresh");
      await client({ token, retry }).call();
      expect(tokens()).toEqual(["stale", "fresh"]);
      expect(token).toHaveBeenCalledTimes(2);
      expect(token.invalidate.mock.calls).toEqual([["stale"]]);
    },
  );

  test("does not count a rejected token as a retry", async () => {
    next(status(503), status(401), status(503), ok());
    await client({ token: provider("1", "2", "3", "4") }).call();
    expect(tokens()).toEqual(["1", "2", "3", "4"]);
  });

  test("calls a token function without invalidate again after a 401", async () => {
    next(unauthorizedUntil("fresh"));
    const supply = ["stale", "fresh"];
    await client({ token: () => supply.shift() ?? "none-left", retry: { retries: 0 } }).call();
    expect(tokens()).toEqual(["stale", "fresh"]);
  });

  test("fails when the service rejects the second token too", async () => {
    next(always(status(401)));
    const error = await failureOf(client({ token: provider("stale", "stale-too", "fresh") }).call());
    expect(error).toMatchObject({ name: "ApiError", status: 401, attempts: 2, operationId: id, retryable: false });
    expect(tokens()).toEqual(["stale", "stale-too"]);
  });

  test("does not retry a rejected string", async () => {
    next(unauthorizedUntil("fresh"));
    expect(await failureOf(client({ token: "stale" }).call())).toMatchObject({ status: 401, attempts: 1 });
    expect(requests()).toHaveLength(1);
  });

  test("fetches one token when the service rejects many calls together", async () => {
    next(unauthorizedUntil("fresh"));
    const supply = ["stale", "fresh", "fresher"];
    const fetchToken = vi.fn(async () => ({ token: supply.shift() ?? "", expiresIn: 3600 }));
    const one = client({ token: cachedToken(fetchToken) });
    await one.call().catch(() => {});
    next(always(unauthorizedUntil("fresh")));
    await Promise.all(Array.from({ length: 10 }, () => one.call()));
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  test.for<[string, () => Promise<string>]>([
    [
      "throws",
      () => {
        throw new Error("no sign-in");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no sign-in"))],
  ])("sends nothing when the token function %s, and calls it again next time", async ([, fail]) => {
    const token = vi.fn(async () => "token-1").mockImplementationOnce(fail);
    const one = client({ token });
    const error = await failureOf(one.call());
    expect(error).toMatchObject({
      name: "TokenError",
      operationId: id,
      attempts: 0,
      retryable: false,
    });
    expect(error.cause).toMatchObject({ message: "no sign-in" });
    expect(requests()).toEqual([]);
    await one.call();
    expect(tokens()).toEqual(["token-1"]);
  });

  test.for([
    "",
    " ",
    "top secret",
    "top\nsecret",
    "secret\r\n",
    "secret\0",
    "top–secret",
    "秘密",
    42,
    undefined,
    null,
    { secret: 1 },
    true,
  ])("sends nothing when the token is %j, and does not show it", async (bad) => {
    for (const token of [bad, () => bad, async () => bad] as Token[]) {
      const error = await failureOf(client({ token }).call());
      const [name, verb] = typeof token === "function" ? ["TokenError", "return"] : ["RequestError", "be"];
      expect(error).toMatchObject({ name, operationId: id, attempts: 0, retryable: false });
      expect(error.message).toMatch(`Token must ${verb} visible ASCII text.`);
      expect(error.message + JSON.stringify(error)).not.toMatch(/secret|秘密/);
    }
    expect(requests()).toEqual([]);
  });
});

describe("a rejected token", () => {
  const [call] = calls as [OperationFixture];
  const { client, next, requests } = call;

  test("is not replaced with a token that was requested before", async () => {
    const early = open();
    const token = vi.fn(async () => "fresh");
    token.mockResolvedValueOnce("stale").mockReturnValueOnce(early.promise);
    next(delayed(20, unauthorizedUntil("fresh")), ok());
    const one = client({ token });
    const rejected = one.call();
    await soon(() => expect(requests()).toHaveLength(1));
    // Another call requests a token while the first one is in flight. It may receive the old token.
    const other = one.call();
    await soon(() => expect(token).toHaveBeenCalledTimes(3));
    await rejected;
    early.resolve("fresh");
    await other;
    expect(requests().map((request) => tokenOf(call, request))).toEqual(["stale", "fresh", "fresh"]);
  });

  test("is invalidated once, however many requests carried it", async () => {
    let current = "stale";
    const invalidate = vi.fn(() => {
      current = "fresh";
    });
    next(always(unauthorizedUntil("fresh")));
    const one = client({ token: Object.assign(async () => current, { invalidate }) });
    await Promise.all(Array.from({ length: 10 }, () => one.call()));
    expect(requests()).toHaveLength(20);
    expect(invalidate).toHaveBeenCalledExactlyOnceWith("stale");
  });

  test("is replaced once, even if an earlier token request ends meanwhile", async () => {
    const [early, fresh] = [open(), open()];
    const token = vi.fn(async () => "another");
    token.mockResolvedValueOnce("stale").mockReturnValueOnce(early.promise).mockReturnValueOnce(fresh.promise);
    next(delayed(20, status(401)), ok(), ok(), ok());
    const one = client({ token });
    const rejected = one.call();
    await soon(() => expect(requests()).toHaveLength(1));
    const other = one.call();
    await soon(() => expect(token).toHaveBeenCalledTimes(3));
    early.resolve("early");
    await other;
    const third = one.call();
    fresh.resolve("fresh");
    await Promise.all([rejected, third]);
    expect(token).toHaveBeenCalledTimes(3);
    expect(requests().map((request) => tokenOf(call, request))).toEqual(["stale", "early", "fresh", "fresh"]);
  });

  test("causes an error with the request ID when there is no new token", async () => {
    next(status(401));
    const sent: RequestEvent[] = [];
    const token = vi.fn(async () => "stale");
    token.mockResolvedValueOnce("stale").mockRejectedValueOnce(new Error("no sign-in"));
    const onRequest = (event: RequestEvent) => void sent.push(event);
    const error = await failureOf(client({ token, onRequest }).call());
    expect(error).toMatchObject({ name: "TokenError", attempts: 1, requestId: sent[0]?.requestId });
  });
});
