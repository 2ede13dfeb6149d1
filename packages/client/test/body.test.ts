import type { CallOptions } from "@hwc-users/client";
import { validate } from "@hwc-users/client/validate";
import { describe, expect, test } from "vitest";
import { calls, failureOf, faults, type OperationFixture } from "./fault-server.ts";

const { id, input, client, requests } = calls.find(({ id }) => id === "updateUser") as OperationFixture;

const MUST = "must be a JSON value";

class Fields {
  name = "Ming Li";
  title: string | undefined = undefined;
  greet() {
    return this.name;
  }
}

class ItsOwnJson extends Fields {
  toJSON() {
    return this;
  }
}

const cyclic: Record<string, unknown> = { name: "secret" };
cyclic["self"] = { again: cyclic };

const wrongValues: [about: string, value: unknown, pointer?: string][] = [
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["a bigint", 1n],
  ["a function", () => "secret"],
  ["a symbol", Symbol("secret")],
  ["undefined in an array", ["a", undefined], "/1"],
  ["a hole in an array", Array(1), "/0"],
  ["a function in an array", [[() => 1]], "/0/0"],
  ["a Map", new Map([["name", "secret"]])],
  ["a Set", new Set(["secret"])],
  ["a WeakMap", new WeakMap()],
  ["a regular expression", /secret/],
  ["bytes", new Uint8Array([1, 2])],
  ["no bytes", new Uint8Array()],
  ["an ArrayBuffer", new ArrayBuffer(1)],
  ["a promise", Promise.resolve("secret")],
  ["an error", new Error("secret")],
  ["a Headers", new Headers({ a: "secret" })],
  ["a Blob", new Blob(["secret"])],
  ["a FormData", new FormData()],
  ["a URLSearchParams", new URLSearchParams("a=secret")],
  ["a boxed number", Object(1)],
  ["a boxed boolean", Object(true)],
  ["a boxed bigint", Object(1n)],
  ["a generator", [1].values()],
  ["an invalid date", new Date(Number.NaN)],
  ["an object that contains itself", cyclic, "/self/again"],
  ["a toJSON that returns NaN", { toJSON: () => Number.NaN }],
  ["a toJSON that returns a Map", { toJSON: () => new Map() }],
  ["a toJSON that returns a date, which JSON writes as {}", { toJSON: () => new Date(0) }],
  ["a toJSON that returns a wrong field", { toJSON: () => ({ a: Number.NaN }) }, "/a"],
];

function throwing(): never {
  throw new Error("secret");
}

const acceptedValues: [about: string, value: unknown][] = [
  ["null", null],
  ["-0", -0],
  ["a large number", 1e300],
  ["text with emoji and control characters", "😀\u0000\n\u2028\u007f"],
  ["nothing", undefined],
  ["undefined in an object", { a: undefined, b: 1 }],
  ["an empty object and an empty array", [{}, []]],
  ["an object without a prototype", Object.assign(Object.create(null), { a: 1 })],
  ["a key named __proto__", JSON.parse('{ "__proto__": { "a": 1 } }')],
  ["an instance with fields only", new Fields()],
  ["an instance of a class that extends one", new (class extends Fields {})()],
  ["a date", new Date(0)],
  ["a URL", new URL("https://users.test/a")],
  ["a toJSON that returns itself", new ItsOwnJson()],
  ["an object twice, next to each other", Array(2).fill({ a: [1] })],
  ["a proxy", new Proxy({ a: 1 }, {})],
  ["a lone surrogate, which JSON escapes", "a\ud83d"],
  ["an array with other fields", Object.assign([1], { a: 2 })],
  ["a subclass of Array", new (class extends Array {})()],
];

describe("a body", () => {
  const bodyWith = (value: unknown) => ({ email: "ming.li@example.com", extra: value });

  test.for(wrongValues)("with %s is rejected", async ([, value, pointer = ""]) => {
    const error = await failureOf(client().call({}, { ...input, body: bodyWith(value) }));
    expect(error).toMatchObject({ name: "RequestError", operationId: id, requestId: "", attempts: 0, violations: [] });
    expect(error.message).toBe(`${id}: /body/extra${pointer} ${MUST}.`);
    expect(error.cause).toBeUndefined();
    const byRaw = await failureOf(client().raw({ ...input, body: bodyWith(value) }));
    expect(byRaw.message).toBe(`raw: /body/extra${pointer} ${MUST}.`);
    const validated = await failureOf(client({ validator: validate() }).call({}, { ...input, body: bodyWith(value) }));
    expect(validated).toMatchObject({
      name: "RequestError",
      violations: [{ pointer: `/body/extra${pointer}`, message: MUST }],
    });
    expect(faults.requests()).toEqual([]);
  });

  test.for(acceptedValues)("may have %s", async ([, value]) => {
    const body = bodyWith(value);
    const expected = JSON.stringify(body);
    await client().call({}, { ...input, body });
    await client().raw({ ...input, body });
    expect(requests().map((request) => request.body)).toEqual([expected, expected]);
  });

  test.for([undefined, null, "", "{}", JSON.stringify(bodyWith(1)), 0, 1, true, () => ({}), Symbol("a"), 1n])(
    "cannot be %o",
    async (body) => {
      const error = await failureOf(client().call({}, { ...input, body }));
      expect(error.message).toBe(`${id}: body must be an object.`);
      expect(faults.requests()).toEqual([]);
    },
  );

  test.for([new Map(), new FormData(), new Blob([]), new URLSearchParams("a=1"), Promise.resolve({})])(
    "cannot be %o",
    async (body) => {
      const error = await failureOf(client().call({}, { ...input, body }));
      expect(error.message).toBe(`${id}: /body ${MUST}.`);
      const byRaw = await failureOf(client().raw({ ...input, body }));
      expect(byRaw.message).toBe(`raw: /body ${MUST}.`);
      expect(faults.requests()).toEqual([]);
    },
  );

  test("can be an instance, or an array from another realm", async () => {
    const { runInNewContext } = await import("node:vm");
    await client().call({}, { ...input, body: new Fields() });
    await client().call({}, { ...input, body: runInNewContext("({ a: [1, { b: 2 }], c: new Date(0) })") });
    expect(requests().map(({ body }) => body)).toEqual([
      '{"name":"Ming Li"}',
      '{"a":[1,{"b":2}],"c":"1970-01-01T00:00:00.000Z"}',
    ]);
  });

  test.for<[about: string, value: object]>([
    ["a toJSON", { toJSON: throwing }],
    ["a getter", Object.defineProperty({}, "name", { enumerable: true, get: throwing })],
  ])("with %s that throws is rejected, without the error", async ([, value]) => {
    const error = await failureOf(client().call({}, { ...input, body: bodyWith(value) }));
    expect(error).toMatchObject({ name: "RequestError", attempts: 0, message: expect.stringContaining(MUST) });
    expect(error.cause).toBeUndefined();
  });

  test("that is nested too deeply is rejected", async () => {
    let body: object = {};
    for (let depth = 0; depth < 50_000; depth++) body = { a: body };
    expect(await failureOf(client().call({}, { ...input, body }))).toMatchObject({ name: "RequestError" });
  });

  test("is the one at the time of the call", async () => {
    const body = { email: "ming.li@example.com", extra: 1 };
    const pending = client().call({} as CallOptions, { ...input, body });
    body.extra = Number.NaN;
    await pending;
    expect(requests()[0]?.body).toBe('{"email":"ming.li@example.com","extra":1}');
  });
});
