import type { Fetch } from "@hwc-users/client";
import { ok, stallBody, stallHeaders, status } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { receives, useFakeTime } from "./fake-time.ts";
import { always, calls, failureOf, faults, soon } from "./fault-server.ts";

vi.setConfig({ testTimeout: 30_000 });

const retry = { minDelay: 0, maxDelay: 0 };

describe.each(calls)("$id", (call) => {
  const { client, next, requests } = call;

  test.for([
    ["sends no headers", stallHeaders()],
    ["sends half a body", stallBody()],
  ] as const)("retries an attempt that %s, and closes its connection", async ([, reply]) => {
    useFakeTime();
    next(reply, ok());
    const outcome = client({ attemptTimeout: 100, retry }).call();
    await receives(call, 1);
    await vi.advanceTimersByTimeAsync(100);
    await receives(call, 2);
    await outcome;
    await soon(() => expect(faults.aborted()).toBe(1));
  });

  test("fails with a TimeoutError when the last attempt takes too long", async () => {
    useFakeTime();
    next(always(stallHeaders()));
    const outcome = failureOf(client({ retry: { ...retry, retries: 1 } }).call({ attemptTimeout: 100 }));
    for (const attempt of [1, 2]) {
      await receives(call, attempt);
      await vi.advanceTimersByTimeAsync(100);
    }
    const error = await outcome;
    expect(error).toMatchObject({ name: "TimeoutError", attempts: 2, retryable: true });
    expect(error.message).toContain("timed out after 100 ms; try again later or raise attemptTimeout.");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("has the limit of the call rather than that of the client", async () => {
    useFakeTime();
    next(stallHeaders());
    const one = client({ attemptTimeout: 60_000, retry: { retries: 0 } });
    const outcome = failureOf(one.call({ attemptTimeout: 100 }));
    await receives(call, 1);
    await vi.advanceTimersByTimeAsync(100);
    expect((await outcome).message).toContain("timed out after 100 ms");
  });

  test("ends at the timeout of the call if that is earlier", async () => {
    useFakeTime();
    next(stallHeaders());
    const outcome = failureOf(client({ attemptTimeout: 100 }).call({ timeout: 50 }));
    await receives(call, 1);
    await vi.advanceTimersByTimeAsync(50);
    expect((await outcome).message).toContain("raise timeout.");
    expect(requests()).toHaveLength(1);
  });

  test("ends with the caller's signal", async () => {
    next(stallHeaders());
    const caller = new AbortController();
    const outcome = failureOf(client({ attemptTimeout: 60_000 }).call({ signal: caller.signal }));
    await soon(() => expect(requests()).toHaveLength(1));
    caller.abort("enough");
    expect(await outcome).toMatchObject({ name: "AbortError", cause: "enough", attempts: 1 });
  });

  test("leaves no timer after an attempt that ends in time", async () => {
    useFakeTime();
    await client({ attemptTimeout: 20_000 }).call();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("does not limit the delay before a retry", async () => {
    useFakeTime();
    next(status(503, { retryAfter: 2 }), ok());
    const onRetry = vi.fn();
    const outcome = client({ attemptTimeout: 100, onRetry }).call();
    await soon(() => expect(onRetry).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(2000);
    await outcome;
    expect(requests()).toHaveLength(2);
  });
});

const [{ client }] = calls as [(typeof calls)[number]];
const response = { status: 200, headers: new Headers(), body: null };

test("the signal of fetch has the reason of the call when that ends first", async () => {
  useFakeTime();
  const fetch = vi.fn<Fetch>(() => new Promise(() => {}));
  const outcome = failureOf(client({ fetch, attemptTimeout: 100, timeout: 50 }).call());
  await vi.advanceTimersByTimeAsync(50);
  expect(fetch.mock.calls[0]?.[1].signal.reason).toBe(await outcome);
});

test.for<[string, Fetch]>([
  ["never responds", () => new Promise(() => {})],
  ["never reads the body", async () => ({ ...response, text: () => new Promise<string>(() => {}) })],
])("an attempt ends when fetch ignores its signal and %s", async ([, fetch]) => {
  useFakeTime();
  const onAttemptEnd = vi.fn();
  const outcome = failureOf(client({ fetch, attemptTimeout: 100, retry, onAttemptEnd }).call());
  for (let attempt = 1; attempt <= 3; attempt++) {
    await vi.advanceTimersByTimeAsync(99);
    expect(onAttemptEnd).toHaveBeenCalledTimes(attempt - 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(onAttemptEnd).toHaveBeenCalledTimes(attempt);
    expect(onAttemptEnd).toHaveBeenLastCalledWith(
      expect.objectContaining({ attempts: attempt, failure: "TimeoutError" }),
    );
  }
  expect(await outcome).toMatchObject({ name: "TimeoutError", attempts: 3 });
});
