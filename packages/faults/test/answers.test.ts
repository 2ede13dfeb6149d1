import {
  cutJson,
  emptyBody,
  errorIn200,
  type Faults,
  html,
  malformedJson,
  nullBody,
  ok,
  type Reply,
  redirect,
  startFaults,
  status,
  unauthorizedUntil,
  wrongType,
} from "@hwc-users/faults";
import { operations } from "@hwc-users/spec";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleOf, id, idOf, pathOf, send, sendRaw, withBody, withoutBody } from "./send.ts";

let faults: Faults;
beforeEach(async () => {
  faults = await startFaults();
});
afterEach(() => faults.close());

async function answerTo(reply: Reply, operation = withBody) {
  faults.next(idOf(operation), [reply]);
  const response = await send(faults, operation, { redirect: "manual" });
  return { status: response.status, type: response.headers.get("Content-Type"), text: await response.text(), response };
}

describe("ok", () => {
  test("answers with the body that it is given", async () => {
    const { status, type, text } = await answerTo(ok({ name: "李" }), withoutBody);
    expect([status, type, text]).toEqual([200, "application/json", '{"name":"李"}']);
  });

  test("sends no type where it sends no body", async () => {
    const { type, text } = await answerTo(ok(), withoutBody);
    expect([type, text]).toEqual([null, ""]);
  });
});

describe("status", () => {
  const documented = operations.flatMap((operation) =>
    operation.responses.filter(({ examples }) => examples.length > 0).map((response) => ({ operation, response })),
  );

  test.for(documented)(
    "answers with the spec's example: $operation.operationId $response.status",
    async ({ operation, response: { status: code } }) => {
      const answer = await answerTo(status(code), operation);
      expect(answer.status).toBe(code);
      expect(JSON.parse(answer.text)).toEqual(exampleOf(operation, code));
    },
  );

  test("makes up an error for a status that the spec does not have", async () => {
    const { text, ...answer } = await answerTo(status(429));
    expect(answer.status).toBe(429);
    expect(JSON.parse(text)).toEqual({ error_code: "FAULTS.429", error_msg: expect.any(String) });
  });

  test("has no body where the spec or HTTP has none", async () => {
    expect((await answerTo(status(200), withoutBody)).text).toBe("");
    expect((await answerTo(status(204))).text).toBe("");
  });

  test("takes a body and headers", async () => {
    const { text, type, response } = await answerTo(status(400, { body: [1], headers: { "X-Test": "1" } }));
    expect([text, type, response.headers.get("X-Test")]).toEqual(["[1]", "application/json", "1"]);
  });

  test.for([
    [1, "1"],
    [new Date(Date.UTC(2030, 0, 2, 3, 4, 5)), "Wed, 02 Jan 2030 03:04:05 GMT"],
    ["absurd", "absurd"],
    ["99999999999", "99999999999"],
    ["-1", "-1"],
  ] as const)("says when to retry: %s", async ([retryAfter, header]) => {
    const { response } = await answerTo(status(503, { retryAfter }));
    expect(response.headers.get("Retry-After")).toBe(header);
  });

  test("does not say when to retry unless it is asked to", async () => {
    expect((await answerTo(status(503))).response.headers.has("Retry-After")).toBe(false);
  });
});

describe("a bad body", () => {
  test.for([withBody, withoutBody])("cutJson is whole HTTP and half JSON: $operationId", async (operation) => {
    const { status, type, text } = await answerTo(cutJson(), operation);
    expect([status, type]).toEqual([200, "application/json"]);
    expect(text).toMatch(/^\{"/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  test("cutJson is the start of the example", async () => {
    expect(JSON.stringify(exampleOf(withBody)).startsWith((await answerTo(cutJson())).text)).toBe(true);
  });

  test("malformedJson closes its brackets and is no JSON", async () => {
    const { type, text } = await answerTo(malformedJson());
    expect(type).toBe("application/json");
    expect(text).toMatch(/^\{.*\}$/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  test("nullBody is null", async () => {
    const { type, text } = await answerTo(nullBody());
    expect([type, text]).toEqual(["application/json", "null"]);
  });

  test("wrongType is the example as text", async () => {
    const { type, text } = await answerTo(wrongType());
    expect([type, JSON.parse(text)]).toEqual(["text/plain", exampleOf(withBody)]);
  });

  test.for([200, 502])("html is a page with status %i", async (code) => {
    const { status, type, text } = await answerTo(html(code));
    expect([status, type]).toEqual([code, "text/html; charset=utf-8"]);
    expect(text).toMatch(/^<!doctype html>/);
  });

  test("errorIn200 is an error that looks like a success", async () => {
    const { status, text } = await answerTo(errorIn200("USG.1"));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ error_code: "USG.1", error_msg: expect.any(String) });
  });
});

describe("emptyBody", () => {
  test.for(["length", "none", "chunked"] as const)("is empty for a fetch: %s", async (as) => {
    const { status, text } = await answerTo(emptyBody({ as }, 503));
    expect([status, text]).toEqual([503, ""]);
  });

  test.for([
    ["length", /^content-length: 0$/im, /^transfer-encoding/im, ""],
    ["chunked", /^transfer-encoding: chunked$/im, /^content-length/im, "0\r\n\r\n"],
    ["none", /^connection: close$/im, /^(transfer-encoding|content-length)/im, ""],
  ] as const)("says so by %s", async ([as, present, absent, rest]) => {
    faults.next(id, [emptyBody({ as })]);
    const { socket, received, ended } = sendRaw(faults);
    await expect.poll(received).toMatch(/\r\n\r\n/);
    if (as === "none") expect((await ended).error).toBeUndefined();
    else await expect.poll(received).toMatch(new RegExp(`\r\n\r\n${rest}$`));
    socket.destroy();
    const head = received().replaceAll("\r", "");
    expect(head).toMatch(/^HTTP\/1.1 200 /);
    expect(head).toMatch(present);
    expect(head).not.toMatch(absent);
    expect(received().endsWith(`\r\n\r\n${rest}`)).toBe(true);
  });
});

describe("redirect", () => {
  test.for([
    ["same", "first"],
    ["other", "other"],
  ] as const)("to the %s origin is followed, and the target recorded", async ([to, origin]) => {
    faults.next(id, [redirect(to)]);
    const response = await send(faults);
    expect(await response.json()).toEqual(exampleOf(withBody));
    expect(faults.requests(id)).toMatchObject([
      { origin: "first", url: pathOf(withBody) },
      { origin, url: pathOf(withBody), body: "{}" },
    ]);
  });

  test("from the other origin goes back to the first", async () => {
    faults.next(id, [redirect("other"), redirect("other"), redirect("same"), status(503)]);
    expect((await send(faults)).status).toBe(503);
    expect(faults.requests(id).map(({ origin }) => origin)).toEqual(["first", "other", "first", "first"]);
  });

  test("keeps the query, and takes another status", async () => {
    faults.next(id, [redirect("other", 301)]);
    const path = `${pathOf(withBody)}?a=1`;
    const response = await fetch(faults.url + path, { method: withBody.method, redirect: "manual" });
    expect(response.status).toBe(301);
    expect(response.headers.get("Location")).toBe(faults.otherUrl + path);
  });
});

describe("unauthorizedUntil", () => {
  const sendWith = async (token: string) =>
    (await send(faults, withBody, { headers: { [withBody.tokenHeader]: token } })).status;

  test("answers 401 until the token comes, then gives way", async () => {
    faults.next(id, [unauthorizedUntil("fresh"), status(503)]);
    const statuses = [];
    for (const token of ["stale", "stale", "fresh", "stale", "stale"]) statuses.push(await sendWith(token));
    expect(statuses).toEqual([401, 401, 200, 503, 200]);
  });

  test("answers 401 to every request at once that has no token", async () => {
    faults.next(id, [unauthorizedUntil("fresh")]);
    const responses = await Promise.all([send(faults), send(faults), send(faults)]);
    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await responses[0]?.json()).toEqual(exampleOf(withBody, 401));
  });
});
