import { getEventListeners } from "node:events";
import {
  delayed,
  drip,
  html,
  ok,
  type ReplyHandler,
  reset,
  resetInBody,
  stallBody,
  stallHeaders,
  status,
} from "@hwc-users/faults";
import { describe, expect, type MockInstance, test, vi } from "vitest";
import { receives, useFakeTime } from "./fake-time.ts";
import { always, calls, failureOf, faults, type OperationFixture, soon } from "./fault-server.ts";
import type { Options } from "./services.ts";

// The time of the test stands still, so a call that misses its timeout never ends.
vi.setConfig({ testTimeout: 30_000 });

const never = () => new Promise<string>(() => {});
const withoutDelay = { minDelay: 0, maxDelay: 0 };

/** Replies after which a call waits. */
const endless: [name: string, replies: ReplyHandler[], options?: Options][] = [
  ["no headers", [stallHeaders()]],
  ["half a body", [stallBody()]],
  ["a slow body", [drip({ bytes: 1, everyMs: 30 })]],
  ["half the body of an error", [halfAnError]],
  ["errors before no headers", [status(503), status(500), stallHeaders()]],
  ["broken connections before half a body", [reset(), resetInBody(), stallBody()]],
  ["a token that never comes", [], { token: never }],
];

function halfAnError({ response }: Parameters<ReplyHandler>[0]): void {
  response.writeHead(400, { "Content-Type": "application/json", "Content-Length": 100 }).write('{"error_code":');
}

/** Starts a call of every operation, and waits until each is at its last reply. */
async function startCalls(replies: ReplyHandler[], options: Options, signal?: AbortSignal) {
  const failures = calls.map(({ client, next }) => {
    next(...replies);
    return failureOf(client({ ...options, retry: withoutDelay }).call(signal && { signal }));
  });
  for (const call of calls) await receives(call, replies.length);
  return failures;
}

describe("every operation", () => {
  test.for(endless)("ends at the timeout on %s", async ([, replies, options = {}]) => {
    useFakeTime();
    const ended = vi.fn();
    const failures = await startCalls(replies, { ...options, timeout: 300 });
    for (const failure of failures) failure.then(ended);
    await vi.advanceTimersByTimeAsync(299);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    for (const [index, { id }] of calls.entries()) {
      expect(await failures[index]).toMatchObject({
        name: "TimeoutError",
        operationId: id,
        retryable: true,
        attempts: replies.length,
        requestId: expect.stringMatching(/./),
      });
    }
  });

  test.for(endless)("ends as soon as its signal aborts, on %s", async ([, replies, options = {}]) => {
    useFakeTime();
    const stop = new AbortController();
    const failures = await startCalls(replies, options, stop.signal);
    const reason = new Error("enough");
    stop.abort(reason);
    for (const [index, { id }] of calls.entries()) {
      const error = await failures[index];
      expect(error).toMatchObject({ name: "AbortError", operationId: id, retryable: false });
      expect(error?.cause).toBe(reason);
    }
  });

  test.for([stallHeaders(), stallBody()])("closes its connection at the timeout", async (reply) => {
    useFakeTime();
    const failures = await startCalls([reply], { timeout: 300 });
    vi.advanceTimersByTime(300);
    await Promise.all(failures);
    await soon(() => expect(faults.aborted()).toBe(calls.length));
  });
});

describe("the timeout", () => {
  const [call] = calls as [OperationFixture];
  const { client, next } = call;

  test("covers all attempts", async () => {
    useFakeTime();
    vi.spyOn(Math, "random").mockReturnValue(1);
    next(status(503), stallHeaders());
    const onRetry = vi.fn();
    const outcome = failureOf(client({ onRetry, timeout: 300, retry: { minDelay: 200, maxDelay: 200 } }).call());
    await soon(() => expect(onRetry).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(200);
    await receives(call, 2);
    vi.advanceTimersByTime(100);
    expect(await outcome).toMatchObject({ name: "TimeoutError", attempts: 2 });
  });

  test.for([Number.POSITIVE_INFINITY, 2 ** 40])("can be %d", async (timeout) => {
    const warned = vi.fn();
    process.on("warning", warned);
    next(delayed(20, ok()));
    await client({ timeout }).call();
    await new Promise(setImmediate);
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
  });
});

describe("a signal", () => {
  const [{ client, next, requests }] = calls as [OperationFixture];

  test("that has already aborted prevents any request", async () => {
    const token = vi.fn(() => "any-token");
    const error = await failureOf(client({ token }).call({ signal: AbortSignal.abort("reason") }));
    expect(error).toMatchObject({ name: "AbortError", attempts: 0, cause: "reason" });
    expect(token).not.toHaveBeenCalled();
    expect(requests()).toEqual([]);
  });

  test("that times out causes a TimeoutError", async () => {
    next(stallHeaders());
    const error = await failureOf(client().call({ signal: AbortSignal.timeout(20) }));
    expect(error).toMatchObject({ name: "TimeoutError", retryable: true, cause: { name: "TimeoutError" } });
    expect(error.cause).toBeInstanceOf(DOMException);
  });

  test("that timed out before the call causes a TimeoutError, and nothing is sent", async () => {
    const reason = new DOMException("late", "TimeoutError");
    const error = await failureOf(client().call({ signal: AbortSignal.abort(reason) }));
    expect(error).toMatchObject({ name: "TimeoutError", attempts: 0, cause: reason });
    expect(requests()).toEqual([]);
  });

  test.for([undefined, null, "TimeoutError", new DOMException("enough", "AbortError"), new Error("TimeoutError")])(
    "with the reason %s causes an AbortError",
    async (reason) => {
      const stop = new AbortController();
      stop.abort(reason);
      const error = await failureOf(client().call({ signal: stop.signal }));
      expect(error).toMatchObject({ name: "AbortError", retryable: false });
      if (reason !== undefined) expect(error.cause).toBe(reason);
    },
  );

  const waiting = { retry: { minDelay: 20_000, maxDelay: 20_000 } };
  test.for<[string, (abort: () => void) => Options]>([
    ["during the delay of a retry", (abort) => ({ ...waiting, onRetry: () => queueMicrotask(abort) })],
    ["in onRetry", (abort) => ({ ...waiting, onRetry: abort })],
    ["in onResponse", (abort) => ({ ...waiting, onResponse: abort })],
    ["in onRequest", (abort) => ({ onRequest: abort })],
    ["in a function that returns a token", (abort) => ({ token: () => [abort(), "any-token"][1] as string })],
    ["in a function that never returns a token", (abort) => ({ token: () => [abort(), never()][1] as never })],
  ])("that aborts %s ends the call at once", async ([, optionsWith]) => {
    // No time passes, so that nothing but the signal can end the call.
    useFakeTime();
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    next(always(status(503)));
    const stop = new AbortController();
    const options = optionsWith(() => stop.abort());
    expect(await failureOf(client(options).call({ signal: stop.signal }))).toMatchObject({ name: "AbortError" });
    expect(requests().length).toBeLessThanOrEqual(1);
  });
});

describe("nothing outlives a call", () => {
  const [call] = calls as [OperationFixture];
  const retry = { minDelay: 3, maxDelay: 3 };
  const stopped = () => AbortSignal.timeout(30);

  test.for<[name: string, replies: ReplyHandler[], options: Options, signal?: () => AbortSignal]>([
    ["that succeeds", [ok()], {}],
    ["that succeeds on the third attempt", [status(503), reset(), ok()], { retry }],
    ["that fails", [status(400)], {}],
    ["that fails three times", [always(status(503))], { retry }],
    ["that is reset three times", [always(reset())], { retry }],
    ["that receives an HTML page", [html()], {}],
    ["that takes too long", [stallBody()], { timeout: 30 }],
    [
      "that takes too long between attempts",
      [always(status(503))],
      { timeout: 30, retry: { retries: Number.POSITIVE_INFINITY, ...withoutDelay } },
    ],
    ["that is aborted in flight", [stallHeaders()], {}, stopped],
    ["that is aborted between attempts", [status(503, { retryAfter: 20 })], {}, stopped],
    ["that is aborted before", [], {}, () => AbortSignal.abort()],
    ["that gets no token", [], { token: () => Promise.reject(new Error("no")) }],
    ["that gets no token in time", [], { token: never, timeout: 30 }],
    ["whose hook throws", [status(503)], { onRetry: () => expect.unreachable("on purpose") }],
    ["whose argument is wrong", [], {}],
  ])("%s: no timer, no listener", async ([name, replies, options, signalOf]) => {
    const signal = signalOf?.() ?? new AbortController().signal;
    const others = timersOfNode();
    const timers = vi.spyOn(globalThis, "setTimeout");
    call.next(...replies);
    await call
      .client(options)
      .call({ signal }, name === "whose argument is wrong" ? {} : call.input)
      .catch(() => {});
    expect(running(timers)).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(timersOfNode()).toBeLessThanOrEqual(others);
  });

  test("raw leaves no timer", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    call.next(status(503), status(400));
    await call.client().raw();
    expect(running(timers)).toEqual([]);
  });
});

/** The timers that wait and keep the process alive. Those of fetch do not keep it alive. */
function running(timers: MockInstance<typeof setTimeout>) {
  const started = timers.mock.results.map(({ value }) => value as NodeJS.Timeout & { _destroyed: boolean });
  return started.filter((timer) => !timer._destroyed && timer.hasRef());
}

function timersOfNode(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
}
