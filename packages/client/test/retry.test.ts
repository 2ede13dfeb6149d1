import {
  hugeError,
  ok,
  type ReplyHandler,
  reset,
  resetInBody,
  stallHeaders,
  status,
  wrongLength,
} from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { useFakeTime } from "./fake-time.ts";
import { always, calls, failureOf, faults, soon } from "./fault-server.ts";

describe.each(calls)("$id", (call) => {
  const { operation, input, client, next, requests } = call;
  const { retries, statuses } = operation.retry;
  const passing: [string, ReplyHandler, string][] = [
    ["a reset", reset(), "ConnectionError"],
    ["a reset in the body", resetInBody(), "ConnectionError"],
    ["a body that ends too early", wrongLength(), "ConnectionError"],
    ...statuses.map((code): [string, ReplyHandler, string] => [`status ${code}`, status(code), "ApiError"]),
  ];

  test.for(passing)("is retried after %s, with the whole body", async ([, reply]) => {
    next(reply, ok());
    await client().call();
    expect(requests().map(({ body }) => JSON.parse(body))).toEqual([input["body"], input["body"]]);
  });

  test.for(passing)("fails after %s in every attempt", async ([, reply, name]) => {
    next(always(reply));
    const error = await failureOf(client().call());
    expect(error).toMatchObject({ name, attempts: retries + 1, retryable: true });
    expect(requests()).toHaveLength(retries + 1);
  });

  test.for([400, 403, 404])("is not retried after status %i", async (code) => {
    next(status(code), ok());
    const error = await failureOf(client().call());
    expect(error).toMatchObject({ name: "ApiError", status: code, attempts: 1, retryable: false });
    expect(requests()).toHaveLength(1);
  });

  test("uses the retry option of the client, and prefers that of the call", async () => {
    next(always(status(503)));
    const stubborn = client({ retry: { retries: 4 } });
    expect(await failureOf(stubborn.call())).toMatchObject({ attempts: 5 });
    expect(await failureOf(stubborn.call({ retry: { retries: 1 } }))).toMatchObject({ attempts: 2 });
    expect(await failureOf(stubborn.call({ retry: { retries: 0 } }))).toMatchObject({ attempts: 1 });
    expect(await failureOf(stubborn.call({ retry: { statuses: [418] } }))).toMatchObject({ attempts: 1 });
    expect(requests()).toHaveLength(9);
    // The fields that the call omits are those of the client.
    expect(await failureOf(stubborn.call({ retry: { maxRetryAfter: 0 } }))).toMatchObject({ attempts: 5 });
  });

  test("ignores undefined in the retry options", async () => {
    next(always(status(503)));
    const retry = { retries: undefined } as unknown as { retries: number };
    expect(await failureOf(client({ retry }).call({ retry }))).toMatchObject({ attempts: retries + 1 });
  });

  test.for([["small", status(503)] as const, ["huge", hugeError(503, 5_000_000)] as const])(
    "releases the connection of a %s response that it does not read",
    async ([, reply]) => {
      next(...Array(8).fill([reply, ok()]).flat());
      const one = client();
      for (let count = 0; count < 8; count++) await one.call();
      expect(faults.openConnections()).toBeLessThanOrEqual(4);
    },
  );

  test("sends nothing after an abort in flight", async () => {
    const stop = new AbortController();
    next(stallHeaders(), ok());
    const outcome = failureOf(client().call({ signal: stop.signal }));
    await soon(() => expect(requests()).toHaveLength(1));
    stop.abort();
    expect(await outcome).toMatchObject({ name: "AbortError", attempts: 1 });
    await soon(() => expect(faults.aborted()).toBe(1));
    expect(requests()).toHaveLength(1);
  });

  test("sends nothing after an abort between attempts", async () => {
    useFakeTime();
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    const stop = new AbortController();
    const onRetry = () => queueMicrotask(() => stop.abort());
    next(status(503));
    const aborting = client({ onRetry, retry: { minDelay: 20, maxDelay: 20 } });
    expect(await failureOf(aborting.call({ signal: stop.signal }))).toMatchObject({ name: "AbortError", attempts: 1 });
    await vi.advanceTimersByTimeAsync(40);
    expect(requests()).toHaveLength(1);
  });
});
