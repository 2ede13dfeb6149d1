import {
  cutJson,
  emptyBody,
  errorIn200,
  type Faults,
  html,
  malformedJson,
  nullBody,
  ok,
  type ReplyHandler,
  redirect,
  startFaults,
  status,
  unauthorizedUntil,
  wrongType,
} from "@hwc-users/faults";
import { operations, responseExample, successResponse } from "@hwc-users/spec";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { escapedPathOf, id, idOf, send, sendRaw, withBody, withoutBody } from "./operations.ts";

let faults: Faults;
beforeEach(async () => {
  faults = await startFaults();
});
afterEach(() => faults.close());

async function responseTo(reply: ReplyHandler, operation = withBody) {
  faults.next(idOf(operation), [reply]);
  const response = await send(faults, operation, { redirect: "manual" });
  return { status: response.status, type: response.headers.get("Content-Type"), text: await response.text(), response };
}

describe("ok", () => {
  test("sends a given body", async () => {
    const { status, type, text } = await responseTo(ok({ name: "李" }), withoutBody);
    expect([status, type, text]).toEqual([200, "application/json", '{"name":"李"}']);
  });

  test("sends no content type without a body", async () => {
    const { type, text } = await responseTo(ok(), withoutBody);
    expect([type, text]).toEqual([null, ""]);
  });
});

describe("status", () => {
  const documented = operations.flatMap((operation) =>
    operation.responses.filter(({ examples }) => examples.length > 0).map((response) => ({ operation, response })),
  );

  test.for(documented)(
    "sends the example of the spec: $operation.operationId $response.status",
    async ({ operation, response: { status: code } }) => {
      const response = await responseTo(status(code), operation);
      expect(response.status).toBe(code);
      expect(JSON.parse(response.text)).toEqual(responseExample(operation, code));
    },
  );

  test("sends a placeholder error for an undocumented status", async () => {
    const { text, ...response } = await responseTo(status(418));
    expect(response.status).toBe(418);
    expect(JSON.parse(text)).toEqual({ error_code: "FAULTS.418", error_msg: expect.any(String) });
  });

  test("sends an example by its name, or the first if there is no such", async () => {
    const example = withBody.responses.find(({ status: code }) => code === 400)?.examples.at(-1);
    expect(JSON.parse((await responseTo(status(400, { example: example?.name ?? "" }))).text)).toEqual(example?.value);
    const { text } = await responseTo(status(400, { example: "nobody" }));
    expect(JSON.parse(text)).toEqual(responseExample(withBody, 400));
  });

  test("sends no body if the spec or HTTP has none", async () => {
    expect((await responseTo(status(successResponse(withoutBody).status), withoutBody)).text).toBe("");
    expect((await responseTo(status(204))).text).toBe("");
  });

  test("sends a given body and headers", async () => {
    const { text, type, response } = await responseTo(status(400, { body: [1], headers: { "X-Test": "1" } }));
    expect([text, type, response.headers.get("X-Test")]).toEqual(["[1]", "application/json", "1"]);
  });

  test.for([
    [1, "1"],
    [new Date(Date.UTC(2030, 0, 2, 3, 4, 5)), "Wed, 02 Jan 2030 03:04:05 GMT"],
    ["absurd", "absurd"],
    ["99999999999", "99999999999"],
    ["-1", "-1"],
  ] as const)("sends Retry-After: %s", async ([retryAfter, header]) => {
    const { response } = await responseTo(status(503, { retryAfter }));
    expect(response.headers.get("Retry-After")).toBe(header);
  });

  test("sends no Retry-After by default", async () => {
    expect((await responseTo(status(503))).response.headers.has("Retry-After")).toBe(false);
  });
});

describe("a bad body", () => {
  test.for([withBody, withoutBody])(
    "cutJson sends complete HTTP and half of the JSON: $operationId",
    async (operation) => {
      const { status, type, text } = await responseTo(cutJson(), operation);
      expect([status, type]).toEqual([200, "application/json"]);
      expect(text).toMatch(/^\{"/);
      expect(() => JSON.parse(text)).toThrow(SyntaxError);
    },
  );

  test("cutJson sends the start of the example", async () => {
    expect(JSON.stringify(responseExample(withBody)).startsWith((await responseTo(cutJson())).text)).toBe(true);
  });

  test("malformedJson closes its brackets and does not parse", async () => {
    const { type, text } = await responseTo(malformedJson());
    expect(type).toBe("application/json");
    expect(text).toMatch(/^\{.*\}$/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  test("nullBody sends null", async () => {
    const { type, text } = await responseTo(nullBody());
    expect([type, text]).toEqual(["application/json", "null"]);
  });

  test("wrongType sends the example as plain text", async () => {
    const { type, text } = await responseTo(wrongType());
    expect([type, JSON.parse(text)]).toEqual(["text/plain", responseExample(withBody)]);
  });

  test.for([200, 502])("html sends a page with status %i", async (code) => {
    const { status, type, text } = await responseTo(html(code));
    expect([status, type]).toEqual([code, "text/html; charset=utf-8"]);
    expect(text).toMatch(/^<!doctype html>/);
  });

  test("errorIn200 sends an error with status 200", async () => {
    const { status, text } = await responseTo(errorIn200("USG.1"));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ error_code: "USG.1", error_msg: expect.any(String) });
  });
});

describe("emptyBody", () => {
  test.for(["length", "none", "chunked"] as const)("sends fetch an empty body: %s", async (as) => {
    const { status, text } = await responseTo(emptyBody({ as }, 503));
    expect([status, text]).toEqual([503, ""]);
  });

  test.for([
    ["length", /^content-length: 0$/im, /^transfer-encoding/im, ""],
    ["chunked", /^transfer-encoding: chunked$/im, /^content-length/im, "0\r\n\r\n"],
    ["none", /^connection: close$/im, /^(transfer-encoding|content-length)/im, ""],
  ] as const)("marks the end of the body: %s", async ([as, present, absent, rest]) => {
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
  ] as const)("to the %s origin is followed, and both requests are logged", async ([to, origin]) => {
    faults.next(id, [redirect(to)]);
    const response = await send(faults);
    expect(await response.json()).toEqual(responseExample(withBody));
    expect(faults.requests(id)).toMatchObject([
      { origin: "first", url: escapedPathOf(withBody) },
      { origin, url: escapedPathOf(withBody), body: "{}" },
    ]);
  });

  test("from the other origin returns to the first", async () => {
    faults.next(id, [redirect("other"), redirect("other"), redirect("same"), status(503)]);
    expect((await send(faults)).status).toBe(503);
    expect(faults.requests(id).map(({ origin }) => origin)).toEqual(["first", "other", "first", "first"]);
  });

  test("keeps the query and sends the given status", async () => {
    faults.next(id, [redirect("other", 301)]);
    const path = `${escapedPathOf(withBody)}?a=1`;
    const response = await fetch(faults.url + path, { method: withBody.method, redirect: "manual" });
    expect(response.status).toBe(301);
    expect(response.headers.get("Location")).toBe(faults.otherUrl + path);
  });
});

describe("unauthorizedUntil", () => {
  const sendWith = async (token: string) =>
    (await send(faults, withBody, { headers: { [withBody.tokenHeader]: token } })).status;

  test("responds with 401 until a request carries the token", async () => {
    faults.next(id, [unauthorizedUntil("fresh"), status(503)]);
    const statuses = [];
    for (const token of ["stale", "stale", "fresh", "stale", "stale"]) statuses.push(await sendWith(token));
    expect(statuses).toEqual([401, 401, 200, 503, 200]);
  });

  test("responds with 401 to concurrent requests without the token", async () => {
    faults.next(id, [unauthorizedUntil("fresh")]);
    const responses = await Promise.all([send(faults), send(faults), send(faults)]);
    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await responses[0]?.json()).toEqual(responseExample(withBody, 401));
  });
});
