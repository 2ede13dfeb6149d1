import { createMeetingClient, RequestError } from "@hwc-users/client";
import { createQuerySerializer } from "openapi-fetch";
import { describe, expect, test } from "vitest";
import { calls, failureOf, faults, type OperationFixture } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";

const accepted = [
  "status/1",
  "ming.li",
  "-a_~.9",
  ".a",
  "a..",
  "_",
  "a?b#c",
  "%2e%2e",
  "%2F",
  "a%2Fb",
  "李明",
  "...",
  "..a",
  "a b",
  "a+b&c=d;e",
  "😀",
  "\\",
  "a\nb",
  "\0",
  "{id}",
  "$&",
];
const rejected = ["", ".", "..", "\ud800", "a\udc00"];
const notText = [undefined, null, {}, [], ["a"], new Date(0), () => "a", Symbol("a")];

const pathNames = ({ operation }: OperationFixture) =>
  operation.parameters.filter((one) => one.in === "path").map(({ name }) => name);
const pathCases = calls.flatMap((call) => pathNames(call).map((name) => ({ ...call, name })));

describe.each(pathCases)("the path parameter $name of $id", (call) => {
  const { id, name, operation, input, client, requests } = call;

  test.for(accepted)("sends %j as one segment", async (value) => {
    await client().call({}, { ...input, [name]: value });
    await client().raw({ ...input, [name]: value });
    const index = operation.path.split("/").indexOf(`{${name}}`);
    const segments = requests().map(({ url }) => url.split("/")[index] ?? "");
    expect(segments).toEqual([encodeURIComponent(value), encodeURIComponent(value)]);
    expect(segments.map(decodeURIComponent)).toEqual([value, value]);
    expect(faults.requests()).toHaveLength(2);
  });

  test.for([...rejected, ...notText])("rejects %j, and sends nothing", async (value) => {
    const error = await failureOf(client().call({}, { ...input, [name]: value }));
    expect(error).toMatchObject({ name: "RequestError", operationId: id, attempts: 0 });
    expect(error.message).toContain(`"${name}"`);
    const onRaw = await failureOf(client().raw({ ...input, [name]: value }));
    expect(onRaw).toMatchObject({ name: "RequestError", operationId: "raw", attempts: 0 });
    expect(onRaw.message).toContain(`"${name}"`);
    expect(faults.requests()).toEqual([]);
  });

  test("is required on raw, even without params", async () => {
    for (const init of [{ params: {} }, { params: undefined }, { params: { path: undefined } }]) {
      for (const one of [client().raw, client().request]) {
        expect(await failureOf(one(input, init))).toMatchObject({ name: "RequestError", operationId: "raw" });
      }
    }
    expect(faults.requests()).toEqual([]);
  });
});

describe.each(calls)("$id", (call) => {
  const { id, operation, input, client, requests } = call;
  const queryParameters = operation.parameters.filter((one) => one.in === "query");

  /** Asserts that a call is rejected before it is sent, with a message that matches. */
  async function expectRejection(outcome: Promise<unknown>, message: string | RegExp, operationId: string = id) {
    const error = await failureOf(outcome);
    expect(error).toMatchObject({ name: "RequestError", operationId, requestId: "", attempts: 0, violations: [] });
    expect(error.message).toMatch(message);
    expect(faults.requests()).toEqual([]);
  }

  test("sends the method and the path of the spec, and the body exactly", async () => {
    for (const { value } of operation.requestBody?.examples ?? []) await client().call({}, { ...input, body: value });
    const bodies = operation.requestBody?.examples.map(({ value }) => JSON.stringify(value));
    expect(requests().map(({ body }) => body)).toEqual(bodies);
    for (const { method, url, headers } of requests()) {
      expect(method).toBe(operation.method);
      expect(url).toBe(operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(input[name]))));
      expect(headers["content-type"]).toBe("application/json");
    }
  });

  test.for(queryParameters)("sends the query parameter $name once, if it has a value", async (parameter) => {
    const { name, examples, schema } = parameter;
    for (const value of [...examples.map((example) => example.value), ...(schema.enum ?? [])]) {
      await client().call({}, { ...input, [name]: value });
      const { searchParams } = new URL(requests().at(-1)?.url ?? "", faults.url);
      expect([...searchParams]).toEqual([[name, String(value)]]);
    }
    await client().call({}, { ...input, [name]: undefined });
    expect(requests().at(-1)?.url).not.toContain("?");
  });

  test.for(queryParameters)("serializes $name as openapi-fetch does, with arrays and objects", async ({ name }) => {
    const serialize = createQuerySerializer();
    for (const value of [["a b", "ü"], { a: "ü" }, [0], { a: false }, "a&b", ".", "", false, 0, -0, 1e21, undefined]) {
      await client().call({}, { ...input, [name]: value });
      await client().raw(input, { params: { path: input, query: { [name]: value } } });
      const queries = requests().map(({ url }) => url.split("?").slice(1).join());
      expect(queries.slice(-2)).toEqual(Array(2).fill(serialize({ [name]: value })));
    }
  });

  test("encodes the keys of an object in a query", async () => {
    await client().raw(input, { params: { path: input, query: { a: { "b&c=d": 1 } } } });
    expect(requests()[0]?.url).toMatch(/\?a\[b%26c%3Dd]=1$/);
  });

  test("joins the query parameters that are present on raw", async () => {
    await client().raw(input, { params: { path: input, query: { a: undefined, b: "1", c: undefined, d: "&" } } });
    expect(requests()[0]?.url).toMatch(/\?b=1&d=%26$/);
  });

  test.for(queryParameters)("rejects a value of $name that would be changed or dropped", async ({ name }) => {
    for (const value of [
      ...[Number.NaN, Number.POSITIVE_INFINITY, null, 1n, "\ud800", () => 1, Symbol("a")],
      ...[[null], [Number.NaN], { a: null }, new Date(), new Map([["a", 1]]), new Number(1), Promise.resolve(1)],
    ]) {
      const message = new RegExp(`"${name}(\\[a])?" must be`);
      await expectRejection(client().call({}, { ...input, [name]: value }), message);
      const query = { [name]: value };
      await expectRejection(client().raw(input, { params: { path: input, query } }), message, "raw");
    }
  });

  test("does not change its arguments", async () => {
    const before = structuredClone(input);
    const callOptions = Object.freeze({
      headers: Object.freeze({ "X-Test": "1" }),
      retry: Object.freeze({ retries: 1 }),
    });
    await client().call(callOptions, Object.freeze(input));
    expect(input).toEqual(before);
  });

  test.for(["acount", "Body", "signal", "accountTypes", "", "__proto"])("rejects the argument %j", (name) =>
    expectRejection(client().call({}, { ...input, [name]: 1 }), `"${name}"`),
  );

  test.for([undefined, null])("rejects the body %j", (body) =>
    expectRejection(client().call({}, { ...input, body }), /body/),
  );

  test("rejects a call without arguments", () => expectRejection(client().call({}, {}), /must be|required/));

  test.for([[], "a", 1, () => ({}), new Map()])("rejects %j in place of its arguments", (given) =>
    expectRejection(client().call({}, given), /arguments must be an object|"account"|body/),
  );
});

describe("updateUser, called from JavaScript, rejects", () => {
  const meeting = () => createMeetingClient({ accessToken: "any-token" });
  const body = { email: "ming.li@example.com" };

  test.for([Number.NaN, Number.POSITIVE_INFINITY])("an account of %d", async (account) => {
    await expect(meeting().updateUser({ account: account as never, body })).rejects.toThrow(RequestError);
  });

  test("missing arguments, but not null options", async () => {
    await expect(meeting().updateUser(null as never, null as never)).rejects.toThrow(RequestError);
    const { fetch } = recordingFetch("{}");
    const accepting = createMeetingClient({ accessToken: "any-token", fetch });
    expect(await accepting.updateUser({ account: "a", body }, null as never)).toEqual({});
  });
});
