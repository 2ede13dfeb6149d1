import { AsyncLocalStorage } from "node:async_hooks";
import { type AttemptEndEvent, type CallEndEvent, RequestError } from "@hwc-users/client";
import { delayed, html, ok, type ReplyHandler, reset, resetInBody, stallHeaders, status } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { calls, failureOf, type OperationFixture } from "./fault-server.ts";
import type { Options } from "./services.ts";

const call = calls.find(({ id }) => id === "updateUser") as OperationFixture;
const { id, operation, client, next, requests } = call;
const { method, path } = operation;
const duration = expect.any(Number);

/** Client options that record the events of the ends. */
function recorder() {
  const attempts: AttemptEndEvent[] = [];
  const ends: CallEndEvent[] = [];
  const options: Options = {
    onAttemptEnd: (event) => void attempts.push(event),
    onCallEnd: (event) => void ends.push(event),
  };
  return { attempts, ends, options };
}

const given = { headers: { "X-Request-Id": "given" } };
const theirs = { headers: { "X-Request-Id": "theirs" } };

describe("onCallEnd", () => {
  test.for<[about: string, replies: ReplyHandler[], expected: object, error: string | undefined]>([
    ["a success", [ok()], { attempts: 1, status: 200 }, undefined],
    ["a success after a retry", [status(503, theirs), ok()], { attempts: 2, status: 200 }, undefined],
    ["an error response", [status(400, theirs)], { attempts: 1, status: 400 }, "ApiError"],
    ["a success with an error code", [ok({ error_code: "ANY.1" })], { attempts: 1, status: 200 }, "ApiError"],
    ["a body that does not match", [html()], { attempts: 1, status: 200 }, "InvalidResponseError"],
    ["no response", [reset(), reset(), reset()], { attempts: 3, status: undefined }, "ConnectionError"],
    ["a timeout", [stallHeaders()], { attempts: 1, status: undefined }, "TimeoutError"],
  ])("receives %s once, with the request ID that was sent", async ([, replies, expected, name]) => {
    next(...replies);
    const { ends, options } = recorder();
    const outcome = client({ timeout: name === "TimeoutError" ? 20 : 30_000, ...options }).call(given);
    const error = name ? await failureOf(outcome) : await outcome.then(() => undefined);
    expect(error?.name).toBe(name);
    expect(ends).toEqual([{ operationId: id, requestId: "given", method, path, duration, error, ...expected }]);
    expect(ends[0]?.error).toBe(error);
  });

  test("receives a call that was not sent", async () => {
    const { ends, attempts, options } = recorder();
    const error = await failureOf(client(options).call({}, {}));
    const expected = { operationId: id, requestId: "", attempts: 0, method, path, status: undefined, error, duration };
    expect(ends).toEqual([expected]);
    expect(attempts).toEqual([]);
  });

  test("has an empty request ID after an error without one", async () => {
    const { ends, options } = recorder();
    const error = new RequestError({ operationId: id, attempts: 0 }, "not on Sundays");
    const request = () => {
      throw error;
    };
    await failureOf(client({ ...options, validator: { request, response() {} } }).call());
    expect(ends).toEqual([expect.objectContaining({ requestId: "", attempts: 0, error })]);
  });

  test("receives a call that an error of middleware ended, which onError does not", async () => {
    const { ends, options } = recorder();
    const onError = vi.fn();
    const one = client({ ...options, onError });
    const mistake = new Error("mistake");
    one.use({ onRequest: () => Promise.reject(mistake) });
    await failureOf(one.call());
    expect(ends).toEqual([expect.objectContaining({ requestId: "", attempts: 0, error: mistake })]);
    expect(onError).not.toHaveBeenCalled();
  });

  test("receives a call on raw", async () => {
    next(status(403), reset());
    const { ends, options } = recorder();
    const one = client({ ...options, retry: { retries: 0 } });
    await one.raw();
    const error = await failureOf(one.raw());
    const expected = { operationId: "raw", method, path: "", duration, attempts: 1 };
    const [first, second] = requests().map(({ headers }) => headers["x-request-id"]);
    expect(ends).toEqual([
      { ...expected, requestId: first, status: 403, error: undefined },
      { ...expected, requestId: second, status: undefined, error },
    ]);
  });

  test("is called after the other hooks, before the promise settles", async () => {
    next(status(403));
    const order: string[] = [];
    const names = ["onRequest", "onResponse", "onAttemptEnd", "onError", "onCallEnd"];
    const hooks = Object.fromEntries(names.map((name) => [name, () => void order.push(name)]));
    await failureOf(
      client(hooks)
        .call()
        .finally(() => order.push("settled")),
    );
    expect(order).toEqual([...names, "settled"]);
  });

  test("is called in the async context of the call, so that a span finds its parent", async () => {
    next(status(503), ok());
    const storage = new AsyncLocalStorage<string>();
    const contexts: unknown[] = [];
    const record = () => void contexts.push(storage.getStore());
    const one = client({ onAttemptEnd: record, onCallEnd: record });
    await storage.run("caller", () => one.call());
    expect(contexts).toEqual(["caller", "caller", "caller"]);
  });

  test("has the time of the whole call", async () => {
    next(status(503), delayed(20, ok()));
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { ends, attempts, options } = recorder();
    await client({ ...options, retry: { minDelay: 30, maxDelay: 30 } }).call();
    const inAttempts = attempts.reduce((sum, attempt) => sum + attempt.duration, 0);
    expect(ends[0]?.duration).toBeGreaterThanOrEqual(inAttempts + 29);
    expect(ends[0]?.duration).toBeLessThan(30_000);
  });
});

test("onAttemptEnd receives each attempt, with its status or failure", async () => {
  next(status(503, theirs), reset(), resetInBody(), delayed(20, ok()));
  const { attempts, options } = recorder();
  await client({ ...options, retry: { retries: 3 } }).call(given);
  const event = { operationId: id, requestId: "given", duration };
  const failure = expect.stringMatching(/^[A-Z_]+$/);
  expect(attempts).toEqual([
    { ...event, attempts: 1, status: 503, failure: undefined },
    { ...event, attempts: 2, status: undefined, failure },
    { ...event, attempts: 3, status: 200, failure },
    { ...event, attempts: 4, status: 200, failure: undefined },
  ]);
  expect(attempts[3]?.duration).toBeGreaterThanOrEqual(19);
  expect(attempts[3]?.duration).toBeLessThan(30_000);
});
