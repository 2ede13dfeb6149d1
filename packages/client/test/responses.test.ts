import {
  cutJson,
  delayed,
  drip,
  emptyBody,
  html,
  malformedJson,
  nullBody,
  ok,
  type ReplyHandler,
  wrongLength,
  wrongType,
} from "@hwc-users/faults";
import { successResponse } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { calls, exampleOf, failureOf, withBody, withoutBody } from "./fault-server.ts";

/** Responds with status 200 and a text as JSON. */
const text =
  (body: string): ReplyHandler =>
  ({ response }) =>
    void response.setHeader("Content-Type", "application/json").end(body);

const empty = (["length", "none", "chunked"] as const).map((as) => ({ as }));

describe.each(calls)("$id", (call) => {
  const { id, client, next, requests } = call;

  test.for<[string, ReplyHandler]>([
    ["HTML", html()],
    ["HTML with another status of success", html(203)],
    ["cut JSON", cutJson()],
    ["malformed JSON", malformedJson()],
    ["null", nullBody()],
    ["a list", ok([])],
    ["a list of objects", ok([{ id: 1 }])],
    ["a string", ok("done")],
    ["a number", ok(0)],
    ["false", ok(false)],
  ])("rejects a success with %s", async ([, reply]) => {
    next(reply, ok());
    const error = await failureOf(client().call());
    expect(error).toMatchObject({ name: "InvalidResponseError", operationId: id, attempts: 1, retryable: false });
    expect(requests()).toHaveLength(1);
  });

  test("rejects with a ConnectionError when the body is shorter than its Content-Length", async () => {
    next(wrongLength());
    const error = await failureOf(client({ retry: { retries: 0 } }).call());
    expect(error).toMatchObject({ name: "ConnectionError", operationId: id, attempts: 1 });
  });

  test.for<[string, ReplyHandler]>([
    ["that matches the spec", ok()],
    ["of another type", wrongType()],
    ["in pieces", drip({ bytes: 40, everyMs: 1 })],
    ["that comes late", delayed(20, ok())],
    ["with a byte order mark", text(`\ufeff${JSON.stringify(exampleOf(call) ?? {})}`)],
    ["in many lines", text(`\n${JSON.stringify(exampleOf(call) ?? {}, null, 2)}\n`)],
  ])("resolves to a body %s", async ([, reply]) => {
    next(reply);
    expect(await client().call()).toEqual(exampleOf(call));
  });
});

describe.each(withBody)("$id, whose response has a body,", (call) => {
  const { client, next } = call;

  test.for(empty)("rejects a missing body ($as)", async ({ as }) => {
    next(emptyBody({ as }));
    expect(await failureOf(client().call())).toMatchObject({ name: "InvalidResponseError" });
  });

  test("returns unknown fields and values", async () => {
    const body = { ...exampleOf(call), status: "SLEEPING", fieldOfTomorrow: [1, { a: null }], proto: "" };
    next(ok(body));
    expect(await client().call()).toEqual(body);
  });

  test("returns an object without fields", async () => {
    next(ok({}));
    expect(await client().call()).toEqual({});
  });

  test("returns every example of the spec, and rejects those that report an error", async () => {
    for (const { value } of successResponse(call.operation).examples) {
      next(ok(value));
      const { error_code: errorCode } = value as { error_code?: string };
      if (errorCode === undefined) expect(await client().call()).toEqual(value);
      else expect(await failureOf(client().call())).toMatchObject({ name: "ApiError", status: 200, errorCode });
    }
  });
});

describe.each(withoutBody)("$id, whose response has no body,", ({ client, next }) => {
  test.for(empty)("resolves to undefined ($as)", async ({ as }) => {
    next(emptyBody({ as }));
    expect(await client().call()).toBeUndefined();
  });

  test("resolves to undefined with status 204", async () => {
    next(({ response }) => void response.writeHead(204).end());
    expect(await client().call()).toBeUndefined();
  });

  test("resolves to undefined when there is an object", async () => {
    next(ok({ unknown: 1 }));
    expect(await client().call()).toBeUndefined();
  });
});
