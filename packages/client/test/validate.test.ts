import { type Violation, validator } from "@hwc-users/client/validate";
import { type Operation, operations, type Schema } from "@hwc-users/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
const oddValues: unknown[] = [
  null,
  "",
  "x",
  "0",
  0,
  1,
  -1,
  0.5,
  1e9,
  true,
  [],
  ["x"],
  [0],
  {},
  { id: 0 },
  { constructor: 1 },
];

type Rejection = [body: unknown, pointer: string, message: string, keyword: string, limit: unknown];

/** The boundary cases of a schema: accepted values, and rejected values with the keyword and its limit. */
function boundaryCases({ enum: values, minLength, maxLength, minimum, maximum, type }: Schema) {
  const cases: { value: unknown; rejection?: Partial<Violation> }[] = [];
  const text = (length: number) => "😀".repeat(length);
  for (const value of values ?? []) cases.push({ value });
  if (values) {
    cases.push({ value: type === "integer" ? 999 : "another", rejection: { keyword: "enum", limit: values } });
  }
  if (maxLength !== undefined) {
    cases.push({ value: text(maxLength) });
    cases.push({ value: text(maxLength + 1), rejection: { keyword: "maxLength", limit: maxLength } });
  }
  if (minLength) {
    cases.push({ value: text(minLength) });
    cases.push({ value: text(minLength - 1), rejection: { keyword: "minLength", limit: minLength } });
  }
  if (minimum !== undefined) {
    cases.push({ value: minimum }, { value: minimum - 1, rejection: { keyword: "minimum", limit: minimum } });
  }
  if (maximum !== undefined) {
    cases.push({ value: maximum }, { value: maximum + 1, rejection: { keyword: "maximum", limit: maximum } });
  }
  if (type) cases.push({ value: type === "string" ? 1 : "1", rejection: { keyword: "type", limit: type } });
  return cases;
}

/** The example arguments of an operation, by the name of the body example. */
function exampleInputs({ parameters, requestBody }: Operation): { name: string; input: Record<string, unknown> }[] {
  const values = parameters.filter(({ required }) => required).map(({ name, examples }) => [name, examples[0]?.value]);
  const bodies = requestBody?.examples.map(({ name, value }) => ({ name, input: { body: value } }));
  return (bodies ?? [{ name: "no body", input: {} }]).map(({ name, input }) => ({
    name,
    input: { ...Object.fromEntries(values), ...input },
  }));
}

describe.each(operations)("$operationId", (operation) => {
  const { operationId, parameters, requestBody, responses } = operation;
  const example = exampleInputs(operation)[0]?.input ?? {};
  const body = example["body"] as object;
  const inCall = parameters.filter((parameter) => ["path", "query"].includes(parameter.in));
  const locations = [
    ...inCall.map(({ name, schema }) => ({
      pointer: `/${name}`,
      schema,
      put: (value: unknown) => ({ ...example, [name]: value }),
    })),
    ...Object.entries(requestBody?.schema.properties ?? {}).map(([name, schema]) => ({
      pointer: `/body/${name}`,
      schema,
      put: (value: unknown) => ({ ...example, body: { ...body, [name]: value } }),
    })),
    ...(requestBody?.schema.items ? [requestBody.schema.items] : []).map((schema) => ({
      pointer: "/body/0",
      schema,
      put: (value: unknown) => ({ ...example, body: [value] }),
    })),
  ];

  test.each(exampleInputs(operation))("accepts the example $name", ({ input }) => {
    expect(validator.request(operationId, input)).toEqual([]);
  });

  const limited = locations
    .map((location) => ({ ...location, cases: boundaryCases(location.schema) }))
    .filter(({ cases }) => cases.length > 0);
  test.each(limited)("checks the limits of $pointer", ({ pointer, cases, put }) => {
    for (const { value, rejection } of cases) {
      const expected = rejection ? [{ ...rejection, pointer, message: expect.any(String) }] : [];
      expect(validator.request(operationId, put(value))).toEqual(expected);
    }
  });

  test("requires the required arguments, and no others", () => {
    const bodyIsRequired = requestBody?.required ? ["body"] : [];
    const required = [...inCall.filter((parameter) => parameter.required).map(({ name }) => name), ...bodyIsRequired];
    const violations = validator.request(operationId, {});
    expect(violations.map(({ limit }) => limit)).toEqual(required);
    for (const violation of violations) expect(violation).toMatchObject({ pointer: "", keyword: "required" });
  });

  test("agrees with ajv on every body", () => {
    const schema = requestBody?.schema ?? {};
    const accepts = ajv.compile(schema);
    const changed = Object.keys(schema.properties ?? { unknown: {} }).flatMap((name) =>
      oddValues.map((value) => ({ ...body, [name]: value })),
    );
    for (const value of [...oddValues, ...changed]) {
      const violations = validator.request(operationId, { ...example, body: value });
      expect(violations.length === 0, JSON.stringify(value)).toBe(accepts(value));
    }
  });

  test.each(responses)("validates the body of $status", ({ status, schema, examples }) => {
    for (const { value } of examples) expect(validator.response(operationId, status, value)).toEqual([]);
    const accepts = ajv.compile(schema ?? {});
    const changed = Object.keys(schema?.properties ?? {}).flatMap((name) =>
      oddValues.map((value) => ({ [name]: value })),
    );
    for (const value of [...oddValues, ...changed, { fieldOfTomorrow: 1 }]) {
      const violations = validator.response(operationId, status, value);
      expect(violations.length === 0, JSON.stringify(value)).toBe(accepts(value));
    }
  });

  test("has a message for every violation, without the value", () => {
    const secrets = ["s3cret", { s: "s3cret" }, ["s3cret"], "s3cret".repeat(1000)];
    const inputs = [
      ...locations.flatMap(({ put }) => secrets.map(put)),
      ...secrets.map((body) => ({ ...example, body })),
    ];
    const violations = [
      ...inputs.flatMap((input) => validator.request(operationId, input)),
      ...responses.flatMap(({ status, schema }) =>
        Object.keys(schema?.properties ?? {}).flatMap((name) =>
          [...secrets, ...oddValues].flatMap((value) => validator.response(operationId, status, { [name]: value })),
        ),
      ),
    ];
    expect(violations).not.toEqual([]);
    for (const { message } of violations) expect(message).toMatch(/^(must (have|be|not be) .+|is not known)$/);
    for (const { message } of violations) expect(message).not.toMatch(/undefined|object Object/);
    expect(JSON.stringify(violations)).not.toContain("s3cret");
  });
});

describe("a request of updateUser", () => {
  const check = (body: unknown, more: object = {}) => validator.request("updateUser", { account: "u1", ...more, body });
  const email = "ming.li@example.com";

  test.for<Rejection>([
    [{ title: "t" }, "/body", 'must have "phone" or "email"', "anyOf", ["phone", "email"]],
    [{ email, title: "t".repeat(33) }, "/body/title", "must not be longer than 32 characters", "maxLength", 32],
    [{ email, name: "" }, "/body/name", "must not be shorter than 1 character", "minLength", 1],
    [{ email, titel: "t" }, "/body/titel", "is not known", "additionalProperties", "titel"],
    [{ email, "~a/b": 1 }, "/body/~0a~1b", "is not known", "additionalProperties", "~a/b"],
    [{ email, status: 2 }, "/body/status", "must be one of 0, 1", "enum", [0, 1]],
    [{ email, status: "0" }, "/body/status", "must be an integer", "type", "integer"],
    [{ email, sortLevel: 10001 }, "/body/sortLevel", "must not be greater than 10000", "maximum", 10000],
    [{ email, sortLevel: 0 }, "/body/sortLevel", "must not be less than 1", "minimum", 1],
    [[], "/body", "must be an object", "type", "object"],
    [undefined, "", 'must have "body"', "required", "body"],
  ])("%j is rejected: %s %s", ([body, pointer, message, keyword, limit]) => {
    expect(check(body)).toEqual([{ pointer, message, keyword, limit }]);
  });

  test("reports all violations at once", () => {
    const violations = check({ status: 2, sortLevel: 0, titel: 1 }, { accountType: "1", acountType: 1 });
    const pointers = violations.map(({ pointer }) => pointer).sort();
    expect(pointers.join(" ")).toBe("/accountType /acountType /body /body/sortLevel /body/status /body/titel");
  });

  test("counts a property that is undefined as absent", () => {
    expect(check({ email, title: undefined, titel: undefined }, { accountType: undefined, x: undefined })).toEqual([]);
    expect(check({ email: undefined })).toMatchObject([{ keyword: "anyOf" }]);
    expect(check(undefined)).toMatchObject([{ keyword: "required", limit: "body" }]);
  });

  test("is validated as the JSON that would be sent", () => {
    expect(check({ email, name: { toJSON: () => "Ming Li" } })).toEqual([]);
    expect(check({ email, sortLevel: Number.NaN })).toMatchObject([{ pointer: "/body/sortLevel", keyword: "type" }]);
  });

  test("reports a value that JSON cannot represent, with the types of JSON", () => {
    const limit = ["array", "boolean", "null", "number", "object", "string"];
    for (const value of [new Map(), () => email, 1n]) {
      expect(check({ email, name: value })).toEqual([
        { pointer: "/body/name", message: "must be a JSON value", keyword: "type", limit },
      ]);
      expect(check(value)).toMatchObject([{ pointer: "/body", keyword: "type" }]);
    }
    expect(() => validator.request("unknown", { body: Number.NaN })).toThrow(/unknown operation/);
  });

  test("is not coerced", () => {
    expect(check({ email }, { account: 1, accountType: "1" })).toMatchObject([
      { pointer: "/account", message: "must be a string" },
      { pointer: "/accountType", message: "must be an integer" },
    ]);
  });

  test("has no property with the name of an inherited one", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const unknown = { message: "is not known", keyword: "additionalProperties", limit: name };
      const body = JSON.parse(`{"${name}": {"email": "e"}}`);
      expect(check(body)).toMatchObject([{ ...unknown, pointer: `/body/${name}` }, { keyword: "anyOf" }]);
      const input = JSON.parse(`{"account": "u1", "body": {"email": "e"}, "${name}": 1}`);
      expect(validator.request("updateUser", input)).toEqual([{ ...unknown, pointer: `/${name}` }]);
    }
  });

  test("is not changed, and a changed limit does not affect the schema", () => {
    const input = Object.freeze({ account: "u1", body: Object.freeze({ email, title: undefined }) });
    expect(validator.request("updateUser", input)).toEqual([]);
    expect(Object.keys(input.body)).toEqual(["email", "title"]);
    for (const { limit } of check({ email, status: 2 })) (limit as number[]).push(2);
    expect(check({ email, status: 2 })).toMatchObject([{ limit: [0, 1] }]);
  });
});

test.each(["updateUsr", "constructor", "__proto__"])("the operation %s is unknown", (operationId) => {
  expect(() => validator.request(operationId, {})).toThrow(
    /^unknown operation ".*"; known: (\w+, )*updateUser(, \w+)*\.$/,
  );
  expect(() => validator.response(operationId, 200, {})).toThrow(/^unknown operation/);
});

test("inherited properties are ignored", () => {
  expect(validator.response("updateUser", 200, Object.create({ sortLevel: "1" }))).toEqual([]);
});
