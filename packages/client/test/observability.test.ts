import type { CallError, Logger, ResponseEvent } from "@hwc-users/client";
import { delayed, ok, reset, resetInBody, status } from "@hwc-users/faults";
import { personalNames } from "@hwc-users/spec";
import { describe, expect, test, vi } from "vitest";
import { calls, exampleOf, failureOf, type OperationFixture } from "./fault-server.ts";

/** Client options that record all events, in order. */
function observer() {
  const events: [hook: string, event: object][] = [];
  const record = (hook: string) => (event: object) => void events.push([hook, event]);
  const options = {
    onRequest: record("onRequest"),
    onResponse: record("onResponse"),
    onRetry: record("onRetry"),
    onError: record("onError"),
  };
  return { events, options };
}

describe.each(calls)("$id", (call) => {
  const { id, operation, input, client, next, requests } = call;
  const { method, path } = operation;
  const ids = () => requests().map(({ headers }) => headers["x-request-id"]);

  test("calls its hooks for two attempts, in order", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    next(status(503), delayed(20, ok()));
    const { events, options } = observer();
    await client(options).call();
    const [requestId] = ids();
    const first = { operationId: id, requestId, attempts: 1 };
    const second = { operationId: id, requestId, attempts: 2 };
    const duration = expect.any(Number);
    const body = expect.anything();
    expect(events).toEqual([
      ["onRequest", { ...first, method, path, body }],
      ["onResponse", { ...first, status: 503, duration }],
      ["onRetry", { ...first, status: 503, delay: 0.5 }],
      ["onRequest", { ...second, method, path, body }],
      ["onResponse", { ...second, status: 200, duration }],
    ]);
    const [, last] = events.at(-1) as [string, ResponseEvent];
    expect(last.duration).toBeGreaterThanOrEqual(19);
    expect(last.duration).toBeLessThan(30_000);
  });

  test("passes its hooks the request ID that it sends, not the ID of a response", async () => {
    next(status(503, { headers: { "X-Request-Id": "theirs" } }), ok());
    const { events, options } = observer();
    await client(options).call();
    const reported = events.filter(([hook]) => hook === "onRequest").map(([, event]) => (event as CallError).requestId);
    expect(reported).toEqual(ids());
  });

  test("does not call onResponse without a response", async () => {
    next(reset(), ok());
    const { events, options } = observer();
    await client(options).call();
    expect(events.map(([hook]) => hook)).toEqual(["onRequest", "onRetry", "onRequest", "onResponse"]);
  });

  test.for([reset(), resetInBody()])("passes onRetry no status when the connection failed", async (reply) => {
    next(reply, ok());
    const { events, options } = observer();
    await client(options).call();
    const [, retry] = events.find(([hook]) => hook === "onRetry") ?? [];
    expect(retry).toMatchObject({ operationId: id, attempts: 1, delay: expect.any(Number) });
    expect((retry as { status?: number }).status).toBeUndefined();
  });

  test("calls onError once, with the error", async () => {
    next(status(403), status(400));
    const { events, options } = observer();
    const one = client(options);
    const errors = [await failureOf(one.call()), await failureOf(one.call({}, {}))];
    const reported = events.filter(([hook]) => hook === "onError").map(([, error]) => error);
    expect(reported).toEqual(errors);
    expect(reported[0]).toBe(errors[0]);
    expect(reported[1]).toBe(errors[1]);
    await one.raw();
    expect(events.filter(([hook]) => hook === "onError")).toHaveLength(2);
  });

  test("passes onRequest the body without personal fields", async () => {
    const { events, options } = observer();
    await client(options).call();
    const [, { body }] = events[0] as [string, { body: object }];
    const sent = JSON.stringify(input["body"]);
    const shown = JSON.stringify(body);
    expect(Object.keys(body)).toEqual(Object.keys(input["body"] as object));
    expect(shown.includes('"[redacted]"')).toBe(personalNames([call.operation]).length > 0);
    for (const [name, value] of Object.entries(input["body"] as object)) {
      if (typeof value !== "string") expect(body).toHaveProperty(name, value);
    }
    expect(shown).not.toContain("ming.li");
    expect(requests()[0]?.body).toBe(sent);
  });

  test("logs a line for each event", async () => {
    next(status(503), status(400));
    const lines: string[] = [];
    const logger = {
      debug: (line: string) => lines.push(`debug ${line}`),
      warn: (line: string) => lines.push(`warn ${line}`),
      error: (line: string) => lines.push(`error ${line}`),
    };
    const error = await failureOf(client({ logger }).call());
    const levels = lines.map((line) => line.split(" ")[0]);
    expect(levels).toEqual(["debug", "debug", "debug", "warn", "debug", "debug", "debug", "error", "debug"]);
    for (const line of lines) expect(line).toContain(id);
    for (const line of lines) expect(line).toContain(ids()[0]);
    for (const line of lines) expect(line).not.toMatch(/undefined|\n/);
    const names = lines.map((line) => line.split(" ")[1]);
    const attempt = ["onRequest", "onResponse", "onAttemptEnd"];
    expect(names).toEqual([...attempt, "onRetry", ...attempt, "onError", "onCallEnd"]);
    const message = JSON.stringify(error.message);
    for (const [index, part] of [path, "503", "503", "delay", method, "400", "400", message, message].entries()) {
      expect(lines[index]).toContain(part);
    }
  });

  test("logs an error before the first request, without undefined values", async () => {
    const error = vi.fn();
    await failureOf(client({ logger: { debug() {}, warn() {}, error } }).call({}, {}));
    expect(error.mock.calls).toEqual([[expect.stringContaining(id)]]);
    expect(error.mock.calls[0]?.[0]).not.toMatch(/undefined/);
  });

  test("resolves to data, response and request ID", async () => {
    const { data, response, requestId } = await client().call().withResponse();
    expect(data).toEqual(exampleOf(call));
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
    expect(response.headers.get("X-Request-Id") ?? ids()[0]).toBe(requestId);
    expect(response.headers.get("Date")).toMatch(/GMT$/);
  });

  test("causes no unhandled rejection, whichever promise is awaited", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    next(status(400), status(400), status(400));
    const plain = client().call();
    const withResponse = client().call().withResponse();
    const both = client().call();
    const errors = [failureOf(plain), failureOf(withResponse), failureOf(both), failureOf(both.withResponse())];
    expect((await Promise.all(errors)).map(({ name }) => name)).toEqual(Array(4).fill("ApiError"));
    await new Promise((resolve) => setTimeout(resolve, 1));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test("sends the language of the client, the call or its headers", async () => {
    const languages = () => requests().map(({ headers }) => headers["accept-language"]);
    const english = client({ language: "en-US" });
    await client().call();
    const [byDefault] = languages();
    await english.call();
    await english.call({ language: "zh-CN" });
    await english.call({ language: "zh-CN", headers: { "accept-language": "fr" } });
    await client().call({ language: "en-US" });
    expect(languages()).toEqual([byDefault, "en-US", "zh-CN", "fr", "en-US"]);
    expect(byDefault ?? "").not.toMatch(/en|zh|undefined/);
  });
});

test.for<[string, Logger]>([
  ["console", console],
  ["an object with other methods and more arguments, like pino", { ...pinoLike() }],
])("a log can be %s", async ([, logger]) => {
  const levels = (["debug", "warn", "error"] as const).map((level) => vi.spyOn(logger, level).mockReturnValue());
  const [{ client, next }] = calls as [OperationFixture];
  next(status(503), status(400));
  await failureOf(client({ logger }).call());
  expect(levels.map(({ mock }) => mock.calls.length)).toEqual([7, 1, 1]);
  for (const { mock } of levels) expect(mock.contexts.every((context) => context === logger)).toBe(true);
});

function pinoLike() {
  type Log = (first: object | string, ...rest: unknown[]) => void;
  const log: Log = () => {};
  return { level: "debug", trace: log, debug: log, info: log, warn: log, error: log, fatal: log };
}
