import type { CallOptions, RequestHeaders } from "@hwc-users/client";
import { describe, expect, test } from "vitest";
import { calls, failureOf, faults, type OperationFixture } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";
import type { Options } from "./services.ts";

const [call] = calls as [OperationFixture];
const { id, operation, input, client, requests } = call;

/** Headers that `fetch` sets itself. */
const ofFetch = [
  ["Content-Length", "3"],
  ["content-length", "0"],
  ["Host", "evil.test"],
  ["Connection", "close"],
  ["Transfer-Encoding", "chunked"],
  ["Cookie", "a=b"],
] as const;

const wrongHeaders: [about: string, headers: unknown, message: RegExp | string][] = [
  ...ofFetch.map(([name, value]): (typeof wrongHeaders)[number] => [name, { [name]: value }, `header "${name}" must`]),
  ["null", { "X-Test": null }, 'header "X-Test" must'],
  ["a number", { "X-Test": 5 }, 'header "X-Test" must'],
  ["a boolean", { "X-Test": true }, 'header "X-Test" must'],
  ["an object", { "X-Test": {} }, 'header "X-Test" must'],
  ["an array", { "X-Test": ["a", "b"] }, 'header "X-Test" must'],
  ["a symbol", { "X-Test": Symbol("a") }, 'header "X-Test" must'],
  ["a promise", { "X-Test": Promise.resolve("a") }, 'header "X-Test" must'],
  ["a newline", { "X-Test": "a\nb" }, 'header "X-Test" must'],
  ["another header", { "X-Test": "a\r\nX-Evil: 1" }, 'header "X-Test" must'],
  ["a zero", { "X-Test": "a\0" }, 'header "X-Test" must'],
  ["a character beyond Latin-1", { "X-Test": "李" }, 'header "X-Test" must'],
  ["a lone surrogate", { "X-Test": "\ud800" }, 'header "X-Test" must'],
  ["an empty name", { "": "1" }, 'header "" must'],
  ["a name with a blank", { "X Test": "1" }, 'header "X Test" must'],
  ["a name that is not ASCII", { é: "1" }, 'header "é" must'],
  ["text", "X-Test: 1", "must be text"],
  ["a number in place of headers", 5, "headers must be"],
  ["true in place of headers", true, "headers must be"],
  ["null in place of headers", null, "headers must be"],
  ["a function", () => ({}), "headers must be"],
  ["a promise of headers", Promise.resolve({ "X-Test": "1" }), "headers must be"],
  ["a date", new Date(), "headers must be"],
  ["a list of texts", ["X-Test: 1"], "must be text"],
  ["a list of triples", [["X-Test", "1", "2"]], 'header "X-Test" must'],
  ["a list of names", [["X-Test"]], 'header "X-Test" must'],
  ["a list with undefined", [undefined], "headers must be"],
  ["a list of numbers", [5], "headers must be"],
  ["a map with undefined", new Map([["X-Test", undefined]]), 'header "X-Test" must'],
  ["a pair without text", [["X-Test", 1]], 'header "X-Test" must'],
  [
    "a pair with a forbidden header",
    [
      ["X-Test", "1"],
      ["HOST", "evil.test"],
    ],
    'header "HOST" must',
  ],
];

/** The same headers in each form. */
const forms: [form: string, headers: () => RequestHeaders][] = [
  ["an object", () => ({ "X-Test": "1", "x-other": "2" })],
  ["an object without a prototype", () => Object.assign(Object.create(null), { "X-Test": "1", "x-other": "2" })],
  ["a Headers", () => new Headers({ "X-Test": "1", "x-other": "2" })],
  [
    "a list of pairs",
    () => [
      ["X-Test", "1"],
      ["x-other", "2"],
    ],
  ],
  [
    "a Map",
    () =>
      new Map([
        ["X-Test", "1"],
        ["x-other", "2"],
      ]),
  ],
  ["an iterator", () => new Headers({ "X-Test": "1", "x-other": "2" }).entries()],
];

/** Asserts that an error was thrown before anything was sent, and returns its message. */
function problemOf(error: Error, operationId: string): string {
  expect(error).toMatchObject({ name: "RequestError", operationId, requestId: "", attempts: 0, violations: [] });
  expect(error.message).not.toMatch(/evil|李|a\n/i);
  expect(faults.requests()).toEqual([]);
  return error.message;
}

describe("the headers of a call", () => {
  test.for(forms)("can be %s", async ([, headers]) => {
    await client().call({ headers: headers() });
    expect(requests()[0]?.headers).toMatchObject({ "x-test": "1", "x-other": "2" });
  });

  test.for(wrongHeaders)("cannot be or have %s", async ([, headers, message]) => {
    const error = await failureOf(client().call({ headers } as CallOptions));
    expect(problemOf(error, id)).toMatch(message);
  });

  test("are omitted where they are undefined", async () => {
    await client().call({ headers: { "X-Test": undefined, "X-Request-Id": undefined, "X-Other": "2" } });
    expect(requests()[0]?.headers).toMatchObject({ "x-other": "2", "x-request-id": expect.stringMatching(/./) });
    expect(requests()[0]?.headers).not.toHaveProperty("x-test");
  });

  test("are joined where names differ only in case, as fetch does", async () => {
    await client().call({ headers: { "X-Test": "1", "x-test": "2" } });
    expect(requests()[0]?.headers["x-test"]).toBe("1, 2");
  });

  test("may be empty, have any visible character, and be named __proto__", async () => {
    const headers = JSON.parse('{ "__proto__": "p", "X-Empty": "", "X-Test": "a~é", "x!#$%&\'*+-.^_`|~9": "1" }');
    const { fetch, requests } = recordingFetch("{}");
    await client({ fetch }).call({ headers });
    const sent = Object.fromEntries(Object.entries(requests[0]?.init.headers ?? {}));
    expect(Object.entries(sent)).toEqual(expect.arrayContaining(Object.entries({ "x-empty": "", "x-test": "a~é" })));
    expect(Object.keys(sent)).toEqual(expect.arrayContaining(["__proto__", "x!#$%&'*+-.^_`|~9"]));
  });

  test("may have names that contain one of fetch", async () => {
    await client().call({ headers: { "X-Host": "1", "Host-Name": "2" } });
    expect(requests()[0]?.headers).toMatchObject({ "x-host": "1", "host-name": "2" });
  });

  test("may override the content type", async () => {
    await client().call({ headers: { "Content-Type": "application/json; charset=utf-8" } });
    expect(requests()[0]?.headers["content-type"]).toBe("application/json; charset=utf-8");
  });
});

describe("the headers of a client", () => {
  test.for(forms)("can be %s, for all calls", async ([, headers]) => {
    const one = client({ headers: headers() });
    await one.call();
    await one.call();
    await one.raw();
    one.use({ onRequest() {} });
    await one.call();
    await one.raw();
    expect(requests()).toHaveLength(5);
    for (const { headers } of requests()) expect(headers).toMatchObject({ "x-test": "1", "x-other": "2" });
  });

  test.for(wrongHeaders)("cannot be or have %s", async ([, headers, message]) => {
    const error = await failureOf((async () => client({ headers } as Options))());
    expect(problemOf(error, `create${operation.service}Client`)).toMatch(message);
  });

  test("are overridden by those of a call", async () => {
    const one = client({ headers: { "X-Test": "1", "X-Other": "2" } });
    await one.call({ headers: { "x-test": "3" } });
    await one.raw(input, { headers: { "x-test": "3" } });
    for (const { headers } of requests()) expect(headers).toMatchObject({ "x-test": "3", "x-other": "2" });
  });

  test("do not change after it is created", async () => {
    const headers = { "X-Test": "1" };
    const one = client({ headers });
    headers["X-Test"] = "2";
    await one.call();
    expect(requests()[0]?.headers["x-test"]).toBe("1");
  });

  test("yield to the language of a call, and override the language of the client", async () => {
    const one = client({ language: "en-US", headers: { "Accept-Language": "fr" } });
    await one.call();
    await one.call({ language: "zh-CN" });
    await one.call({ language: "zh-CN", headers: { "Accept-Language": "de" } });
    await one.raw();
    expect(requests().map(({ headers }) => headers["accept-language"])).toEqual(["fr", "zh-CN", "de", "fr"]);
  });

  test("cannot have the header of the token", async () => {
    const error = await failureOf(client({ headers: { [operation.tokenHeader]: "other" } }).call());
    expect(error).toMatchObject({ name: "RequestError", attempts: 0 });
    expect(faults.requests()).toEqual([]);
  });
});

describe("the headers of raw", () => {
  test.for(ofFetch)("cannot have %s: %s", async ([name, value]) => {
    const error = await failureOf(client().raw(input, { headers: { [name]: value } }));
    expect(problemOf(error, "raw")).toContain(`header "${name.toLowerCase()}" must`);
    const one = client();
    one.use({ onRequest: ({ request }) => request.headers.set(name, value) });
    expect(problemOf(await failureOf(one.call()), id)).toContain(`header "${name.toLowerCase()}" must`);
  });
});
