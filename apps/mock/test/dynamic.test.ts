import { type Mock, type MockOptions, startMock } from "@hwc-users/mock";
import { errorCodeIn, openEnumeration, operations, responseExample, type Schema } from "@hwc-users/spec";
import { afterEach, describe, expect, test } from "vitest";
import { call, withoutParameters, withPersonalPath } from "./call.ts";

let mock: Mock;
afterEach(() => mock.close());
async function start(options: MockOptions = { dynamic: true }): Promise<void> {
  mock = await startMock({ port: 0, ...options });
}

const bodyWith = async (Prefer: string) => {
  const response = await call(mock.url, withPersonalPath, { headers: { Prefer, "X-Request-Id": "request-7" } });
  return { status: response.status, body: await response.json() };
};

test("generates responses that fit the schemas and differ", async () => {
  await start();
  const bodies = new Set<string>();
  for (let i = 0; i < 30; i++) {
    const response = await call(mock.url, withPersonalPath);
    expect(response.status).toBe(200);
    const text = await response.text();
    bodies.add(text);
    const { schema } = withPersonalPath.responses[0] ?? {};
    expect(misfits(schema as Schema, JSON.parse(text))).toEqual([]);
    expect(unknownValues(schema as Schema, JSON.parse(text))).toEqual([]);
  }
  expect(bodies.size).toBeGreaterThan(25);
  expect((await call(mock.url, withoutParameters)).status).toBe(200);
});

test("sends an example unchanged if the Prefer header names it", async () => {
  await start();
  expect(await bodyWith("code=403, example=notAllowed")).toEqual({
    status: 403,
    body: responseExample(withPersonalPath, 403, "notAllowed"),
  });
});

describe("an error", () => {
  const documented = operations.flatMap((operation) =>
    operation.responses.filter(({ status }) => status >= 400).map((response) => ({ operation, response })),
  );

  test.for(documented)(
    "has a documented code and message, and the ID of the request: $operation.operationId $response.status",
    async ({ operation, response: { status, examples } }) => {
      await start();
      const response = await call(mock.url, operation, {
        headers: { Prefer: `code=${status}`, "X-Request-Id": "request-7" },
      });
      expect(response.status).toBe(status);
      const expected = examples.map(({ value }) => value as object);
      const requestIds = expected.map((value) =>
        "request_id" in value ? { ...value, request_id: "request-7" } : value,
      );
      expect(requestIds).toContainEqual(await response.json());
    },
  );

  test("is any of the documented ones", async () => {
    await start();
    const codes = new Set<unknown>();
    for (let i = 0; i < 60; i++) codes.add(errorCodeIn((await bodyWith("code=400")).body));
    const all = withPersonalPath.responses.find(({ status }) => status === 400)?.examples;
    expect(codes).toEqual(new Set(all?.map(({ value }) => errorCodeIn(value))));
  });
});

test("generates the same sequence of values with the same seed", async () => {
  const sequence = async (seed: number) => {
    await start({ dynamic: true, seed });
    const bodies = [];
    for (const prefer of ["", "code=400", "", "code=400", ""]) bodies.push((await bodyWith(prefer)).body);
    await mock.close();
    return bodies.map((body) => JSON.stringify(body));
  };
  const [first, again, other] = [await sequence(7), await sequence(7), await sequence(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(first[0]).not.toBe(first[2]);
  await start();
});

test("is on or off for one request", async () => {
  await start({});
  const [example, generated] = [await bodyWith(""), await bodyWith("dynamic=true")];
  expect(example.body).toEqual(responseExample(withPersonalPath));
  expect(generated.body).not.toEqual(example.body);
  await mock.close();
  await start();
  expect(await bodyWith("dynamic=false")).toEqual(example);
});

/** The values that are null, or not among the known values of an open enumeration. */
function unknownValues(schema: Schema, value: unknown): unknown[] {
  const known = openEnumeration(schema)?.known.flatMap((one) => one.enum ?? []);
  if (known) return known.includes(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => unknownValues(schema.items ?? {}, item));
  if (typeof value !== "object" || value === null) return value === null ? [null] : [];
  const { properties = {} } = schema.anyOf?.find((alternative) => alternative.properties) ?? schema;
  return Object.entries(value).flatMap(([name, child]) => unknownValues(properties[name] ?? {}, child));
}

/** The locations where a value has another type than its schema. */
function misfits(schema: Schema, value: unknown, location = "$"): string[] {
  const types = [schema.type ?? []].flat();
  const type =
    value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
  if (types.length > 0 && !types.includes(type)) return [`${location} is ${type}`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => (schema.items ? misfits(schema.items, item, `${location}.${index}`) : []));
  return Object.entries((type === "object" ? value : {}) as object).flatMap(([name, inner]) => {
    const property = schema.properties?.[name];
    return property ? misfits(property, inner, `${location}.${name}`) : [];
  });
}
