import {
  cutJson,
  delayed,
  drip,
  emptyBody,
  html,
  malformedJson,
  nullBody,
  ok,
  type Reply,
  wrongLength,
  wrongType,
} from "@hwc-users/faults";
import { describe, expect, test } from "vitest";
import { calls, exampleOf, failureOf, withBody, withoutBody } from "./over-faults.ts";

/** Answers 200 with a text that calls itself JSON. */
const text =
  (body: string): Reply =>
  ({ response }) =>
    void response.setHeader("Content-Type", "application/json").end(body);

const empty = (["length", "none", "chunked"] as const).map((as) => ({ as }));

describe.each(calls)("$id", (call) => {
  const { id, client, next, requests } = call;

  test.for<[string, Reply]>([
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
  ])("rejects when a success brings %s", async ([, reply]) => {
    next(reply, ok());
    const error = await failureOf(client().call());
    expect(error).toMatchObject({ name: "InvalidResponseError", operationId: id, attempts: 1, retryable: false });
    expect(requests()).toHaveLength(1);
  });

  test("rejects with a ConnectionError when the body is shorter than it should be", async () => {
    next(wrongLength());
    const error = await failureOf(client({ retry: { retries: 0 } }).call());
    expect(error).toMatchObject({ name: "ConnectionError", operationId: id, attempts: 1 });
  });

  test.for<[string, Reply]>([
    ["as the spec says", ok()],
    ["of another type", wrongType()],
    ["in pieces", drip({ bytes: 40, everyMs: 1 })],
    ["late", delayed(20, ok())],
    ["with a byte order mark", text(`\ufeff${JSON.stringify(exampleOf(call) ?? {})}`)],
    ["in many lines", text(`\n${JSON.stringify(exampleOf(call) ?? {}, null, 2)}\n`)],
  ])("resolves to what the service answers %s", async ([, reply]) => {
    next(reply);
    expect(await client().call()).toEqual(exampleOf(call));
  });
});

describe.each(withBody)("$id, which answers with a body,", (call) => {
  const { client, next } = call;

  test.for(empty)("rejects when there is none ($as)", async ({ as }) => {
    next(emptyBody({ as }));
    expect(await failureOf(client().call())).toMatchObject({ name: "InvalidResponseError" });
  });

  test("passes on fields and values that the spec does not know", async () => {
    const answer = { ...exampleOf(call), status: "SLEEPING", fieldOfTomorrow: [1, { a: null }], proto: "" };
    next(ok(answer));
    expect(await client().call()).toEqual(answer);
  });

  test("passes on an object without any field", async () => {
    next(ok({}));
    expect(await client().call()).toEqual({});
  });

  test("passes on every example of the spec", async () => {
    for (const { value } of call.operation.responses[0]?.examples ?? []) {
      next(ok(value));
      expect(await client().call()).toEqual(value);
    }
  });
});

describe.each(withoutBody)("$id, which answers without a body,", ({ client, next }) => {
  test.for(empty)("resolves to undefined ($as)", async ({ as }) => {
    next(emptyBody({ as }));
    expect(await client().call()).toBeUndefined();
  });

  test("resolves to undefined with status 204", async () => {
    next(({ response }) => void response.writeHead(204).end());
    expect(await client().call()).toBeUndefined();
  });

  test("resolves to undefined when there is an object after all", async () => {
    next(ok({ unknown: 1 }));
    expect(await client().call()).toBeUndefined();
  });
});
