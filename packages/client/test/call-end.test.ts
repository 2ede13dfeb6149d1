import type { AttemptEndEvent, CallEndEvent } from "@hwc-users/client";
import { delayed, html, ok, reset, resetInBody, stallHeaders, status } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { calls, failureOf } from "./fault-server.ts";

const duration = expect.any(Number);

describe.each(calls)("$id", (call) => {
  const { id, operation, client, next, requests } = call;
  const { method, path } = operation;
  const requestId = () => requests()[0]?.headers["x-request-id"];

  /** Client options that record the events of ends. */
  function ends() {
    const attempts: AttemptEndEvent[] = [];
    const ended: CallEndEvent[] = [];
    const options = {
      onAttemptEnd: (event: AttemptEndEvent) => void attempts.push(event),
      onCallEnd: (event: CallEndEvent) => void ended.push(event),
    };
    return { attempts, ended, options };
  }

  test("emits the end of each attempt, and of the call", async () => {
    next(status(503), reset(), resetInBody(), delayed(20, ok()));
    const { attempts, ended, options } = ends();
    await client({ ...options, retry: { retries: 3 } }).call();
    const info = { operationId: id, requestId: requestId() };
    const code = expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/);
    expect(attempts).toEqual([
      { ...info, attempts: 1, status: 503, duration },
      { ...info, attempts: 2, failure: code, duration },
      { ...info, attempts: 3, status: 200, failure: code, duration },
      { ...info, attempts: 4, status: 200, duration },
    ]);
    expect(ended).toEqual([{ ...info, method, path, attempts: 4, status: 200, duration }]);
    expect(ended[0]?.duration).toBeGreaterThanOrEqual(19);
    expect(ended[0]?.duration).toBeGreaterThanOrEqual(attempts[3]?.duration ?? Number.NaN);
  });

  test("emits the end of a call that the service rejects, with its error", async () => {
    next(status(403, { headers: { "X-Request-Id": "theirs" } }));
    const { ended, options } = ends();
    const error = await failureOf(client(options).call());
    const info = { operationId: id, requestId: requestId(), attempts: 1 };
    expect(ended).toEqual([{ ...info, method, path, status: 403, duration, error }]);
    expect(ended[0]?.error).toBe(error);
  });

  test("emits the end of a call that sends nothing", async () => {
    const { attempts, ended, options } = ends();
    const error = await failureOf(client(options).call({ timeout: -1 }));
    expect(ended).toEqual([
      { operationId: id, requestId: expect.any(String), attempts: 0, method, path, duration, error },
    ]);
    expect(attempts).toEqual([]);
  });

  test.for([
    ["a broken connection", reset()],
    ["a page of another server", html()],
  ] as const)("emits one end after %s", async ([, reply]) => {
    next(reply);
    const { attempts, ended, options } = ends();
    const error = await failureOf(client({ ...options, retry: { retries: 0 } }).call());
    expect(attempts).toHaveLength(1);
    expect(ended).toEqual([expect.objectContaining({ attempts: 1, error })]);
  });

  test("emits one end of an attempt and of a call that is aborted", async () => {
    next(stallHeaders());
    const { attempts, ended, options } = ends();
    const caller = new AbortController();
    const onRequest = () => void setImmediate(() => caller.abort());
    const error = await failureOf(client({ ...options, onRequest }).call({ signal: caller.signal }));
    expect(attempts).toEqual([expect.objectContaining({ attempts: 1, failure: "AbortError" })]);
    expect(ended).toEqual([expect.objectContaining({ attempts: 1, error })]);
  });

  test("emits the end of a call on raw, whatever its status", async () => {
    next(status(403));
    const { attempts, ended, options } = ends();
    const raw = client(options);
    await raw.raw();
    await raw.request();
    expect(attempts.map((event) => event.status)).toEqual([403, 200]);
    expect(ended.map((event) => [event.operationId, event.method, event.path, event.status])).toEqual([
      ["raw", method, "", 403],
      ["raw", method, "", 200],
    ]);
  });

  test("emits one end of a call through middleware, with its error", async () => {
    const { ended, options } = ends();
    const one = client(options);
    const mistake = new Error("mistake");
    one.use({
      onResponse() {
        throw mistake;
      },
    });
    expect(await failureOf(one.call())).toBe(mistake);
    expect(ended).toEqual([expect.objectContaining({ operationId: id, method, path, error: mistake })]);
  });

  test("passes onRetry why the connection failed", async () => {
    next(reset(), status(503), ok());
    const onRetry = vi.fn();
    await client({ onRetry }).call();
    expect(onRetry.mock.calls.map(([event]) => [event.status, event.failure])).toEqual([
      [undefined, expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/)],
      [503, undefined],
    ]);
  });
});
