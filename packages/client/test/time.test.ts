import { getEventListeners } from "node:events";
import type { CallOptions, Fetch } from "@hwc-users/client";
import {
  delayed,
  drip,
  html,
  ok,
  type Reply,
  reset,
  resetInBody,
  stallBody,
  stallHeaders,
  status,
} from "@hwc-users/faults";
import { describe, expect, type MockInstance, test, vi } from "vitest";
import { always, type Call, calls, failureOf, faults, type Options, soon } from "./over-faults.ts";

const never = () => new Promise<string>(() => {});
const stubborn = { retries: Number.POSITIVE_INFINITY, minDelay: 0, maxDelay: 0 };

/** What takes too long. */
const endless: [name: string, replies: Reply[], options?: Options][] = [
  ["no headers", [stallHeaders()]],
  ["half a body", [stallBody()]],
  ["a body that drips", [drip({ bytes: 1, everyMs: 30 })]],
  ["half the body of an error", [halfAnError]],
  ["failures before it", [delayed(50, status(503)), delayed(50, status(500)), stallHeaders()]],
  ["broken connections before it", [delayed(50, reset()), resetInBody(), stallBody()]],
  ["a token that never comes", [], { token: never }],
];

function halfAnError({ response }: Parameters<Reply>[0]): void {
  response.writeHead(400, { "Content-Type": "application/json", "Content-Length": 100 }).write('{"error_code":');
}

/** Makes a call that fails, and measures it. */
async function timed(call: Promise<unknown>) {
  const start = performance.now();
  const error = await failureOf(call);
  return { error, took: performance.now() - start };
}

describe("every operation", () => {
  test.for(endless)("ends at the timeout on %s", async ([, replies, options = {}]) => {
    const check = async ({ id, client, next, requests }: Call) => {
      next(...replies);
      const { error, took } = await timed(client({ ...options, timeout: 300 }).call());
      expect(error).toMatchObject({ name: "TimeoutError", operationId: id, retryable: true });
      // The last request may have been given up on its way.
      expect([0, 1]).toContain(error.attempts - requests().length);
      expect(error.requestId).toMatch(/./);
      expect(took).toBeLessThan(10_000);
    };
    await Promise.all(calls.map(check));
  });

  test.for(endless)("ends as soon as its signal aborts, on %s", async ([, replies, options = {}]) => {
    const check = async ({ id, client, next, requests }: Call) => {
      next(...replies);
      const stop = new AbortController();
      const reason = new Error("enough");
      const outcome = timed(client(options).call({ signal: stop.signal }));
      if (options.token) await new Promise(setImmediate);
      else await soon(() => expect(requests()).toHaveLength(replies.length));
      stop.abort(reason);
      const { error, took } = await outcome;
      expect(error).toMatchObject({ name: "AbortError", operationId: id, retryable: false });
      expect(error.cause).toBe(reason);
      expect(took).toBeLessThan(10_000);
    };
    await Promise.all(calls.map(check));
  });

  test("lets go of a connection that it does not wait for any longer", async () => {
    const check = async ({ client, next }: Call) => {
      next(stallHeaders(), stallBody());
      await failureOf(client({ timeout: 150 }).call());
      await failureOf(client({ timeout: 150 }).call());
    };
    await Promise.all(calls.map(check));
    await soon(() => expect(faults.aborted()).toBe(2 * calls.length));
  });
});

describe("the timeout", () => {
  const [{ client, next }] = calls as [Call];

  test("is 30 seconds, unless it is set", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    const firstDelay = async (call: Promise<unknown>) => {
      await call;
      const [[, delay] = []] = timers.mock.calls;
      timers.mockClear();
      return delay;
    };
    expect(await firstDelay(client().call())).toBe(30_000);
    expect(await firstDelay(client({ timeout: 7777 }).call())).toBe(7777);
    expect(await firstDelay(client({ timeout: 7777 }).call({ timeout: 8888 }))).toBe(8888);
  });

  test("is not one for each attempt", async () => {
    next(delayed(200, status(503)), delayed(200, ok()));
    const { error } = await timed(client({ timeout: 300 }).call());
    expect(error).toMatchObject({ name: "TimeoutError", attempts: 2 });
  });

  const unread = { status: 200, headers: new Headers(), body: null, text: never };
  test.for<[string, Fetch]>([
    ["never answers", never as () => Promise<never>],
    ["never reads the body", async () => unread],
  ])("holds for a fetch that ignores its signal and %s", async ([, fetch]) => {
    const { error, took } = await timed(client({ fetch, timeout: 50 }).call());
    expect(error).toMatchObject({ name: "TimeoutError", attempts: 1 });
    expect(took).toBeLessThan(10_000);
    const aborted = client({ fetch }).call({ signal: AbortSignal.timeout(50) });
    expect(await failureOf(aborted)).toMatchObject({ name: "AbortError", attempts: 1 });
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
  const [{ client, next, requests }] = calls as [Call];

  test("that has aborted already lets nothing be sent", async () => {
    const token = vi.fn(() => "any-token");
    const { error } = await timed(client({ token }).call({ signal: AbortSignal.abort("reason") }));
    expect(error).toMatchObject({ name: "AbortError", attempts: 0, cause: "reason" });
    expect(token).not.toHaveBeenCalled();
    expect(requests()).toEqual([]);
  });

  test("that times out is the caller's, and aborts", async () => {
    next(stallHeaders());
    const { error } = await timed(client().call({ signal: AbortSignal.timeout(20) }));
    expect(error).toMatchObject({ name: "AbortError", cause: { name: "TimeoutError" } });
  });

  const waiting = { retry: { minDelay: 20_000, maxDelay: 20_000 } };
  test.for<[string, (abort: () => void) => Options]>([
    ["while the client waits", (abort) => ({ ...waiting, onRetry: () => queueMicrotask(abort) })],
    ["in onRetry", (abort) => ({ ...waiting, onRetry: abort })],
    ["in onResponse", (abort) => ({ ...waiting, onResponse: abort })],
    ["in onRequest", (abort) => ({ onRequest: abort })],
    ["in a function that returns a token", (abort) => ({ token: () => [abort(), "any-token"][1] as string })],
    ["in a function that never returns a token", (abort) => ({ token: () => [abort(), never()][1] as never })],
  ])("that aborts %s ends the call at once", async ([, optionsWith]) => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    next(always(status(503)));
    const stop = new AbortController();
    const options = optionsWith(() => stop.abort());
    const { error, took } = await timed(client(options).call({ signal: stop.signal }));
    expect(error).toMatchObject({ name: "AbortError" });
    expect(took).toBeLessThan(10_000);
    expect(requests().length).toBeLessThanOrEqual(1);
  });
});

describe("nothing outlives a call", () => {
  const [call] = calls as [Call];
  const retry = { minDelay: 3, maxDelay: 3 };
  const stopped = () => AbortSignal.timeout(30);

  test.for<[name: string, replies: Reply[], options: Options, signal?: () => AbortSignal]>([
    ["that succeeds", [ok()], {}],
    ["that succeeds on the third attempt", [status(503), reset(), ok()], { retry }],
    ["that fails", [status(400)], {}],
    ["that fails three times", [always(status(503))], { retry }],
    ["that is reset three times", [always(reset())], { retry }],
    ["that is answered with a page", [html()], {}],
    ["that takes too long", [stallBody()], { timeout: 30 }],
    ["that takes too long between attempts", [always(status(503))], { timeout: 30, retry: stubborn }],
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
    const own: CallOptions = { signal };
    await call
      .client(options)
      .call(own, name === "whose argument is wrong" ? {} : call.input)
      .catch(() => {});
    expect(running(timers)).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(timersOfNode()).toBeLessThanOrEqual(others);
  });

  test("raw leaves no timer either", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    call.next(status(503), status(400));
    await call.client().raw();
    expect(running(timers)).toEqual([]);
  });
});

/** The timers that still wait and keep the process alive. Those of fetch do not keep it alive. */
function running(timers: MockInstance<typeof setTimeout>) {
  const made = timers.mock.results.map(({ value }) => value as NodeJS.Timeout & { _destroyed: boolean });
  return made.filter((timer) => !timer._destroyed && timer.hasRef());
}

function timersOfNode(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
}
