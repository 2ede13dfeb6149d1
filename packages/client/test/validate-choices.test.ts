import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { expect, test, vi } from "vitest";

// The schemas of the spec have few choices, so these tests have schemas of their own.
let schemaOfResponse: ValidateFunction;
vi.doMock("../src/generated/validators.js", () => ({
  requests: new Map(),
  responses: new Map([["any", { get: () => schemaOfResponse }]]),
}));
const { validator } = await import("@hwc-users/client/validate");
const ajv = new Ajv2020({ allErrors: true, strict: false, messages: false });

const nulls = (count: number) => Array(count).fill({ type: "null" });
const nested = {
  anyOf: [
    { type: "string" },
    { type: "object", properties: { a: { anyOf: [{ type: "integer" }, { type: "null" }] } } },
  ],
};

test.for<[about: string, schema: object, value: unknown, violations: string[]]>([
  ["a choice of types", { anyOf: [{ type: "string" }, { type: "null" }] }, 1, ["must be a string or null"]],
  ["a choice whose branches have one type", { anyOf: [{ type: "null" }, { type: "null" }] }, 1, ["must be null"]],
  [
    "the one branch of the right type",
    { anyOf: [{ type: "string", minLength: 3 }, { type: "null" }] },
    "ab",
    ["must not be shorter than 3 characters"],
  ],
  [
    "one of many branches",
    { anyOf: [...nulls(1), { type: "string", minLength: 3 }, ...nulls(8), { type: "integer" }] },
    "ab",
    ["must not be shorter than 3 characters"],
  ],
  [
    "two branches of the right type",
    {
      anyOf: [
        { type: "string", minLength: 3 },
        { type: "string", enum: ["a"] },
      ],
    },
    "ab",
    ["has none of the allowed forms"],
  ],
  [
    "a branch that is broken in two ways",
    { anyOf: [{ type: "integer", enum: [1] }, { type: "null" }] },
    "1",
    ["must be an integer or null"],
  ],
  ["a choice inside a choice, of the wrong type", nested, 1, ["must be a string or an object"]],
  ["a choice inside a choice", nested, { a: "x" }, ["/a must be an integer or null"]],
  [
    "one choice for each item",
    { items: { anyOf: [{ type: "string" }, { type: "null" }] } },
    [1, "a", true],
    ["/0 must be a string or null", "/2 must be a string or null"],
  ],
  [
    "items that break different rules",
    { items: { type: "string", minLength: 1 } },
    ["", 1],
    ["/0 must not be shorter than 1 character", "/1 must be a string"],
  ],
  ["a value of the wrong type", { type: "integer", enum: [0, 1] }, "0", ["must be an integer"]],
  [
    "rules for one value in two places",
    { allOf: [{ type: "integer" }, { enum: [0, 1] }] },
    "0",
    ["must be an integer", "must be one of 0, 1"],
  ],
  ["any type", { type: ["array", "boolean", "number"] }, "0", ["must be an array or a boolean or a number"]],
  ["a keyword without a message", { multipleOf: 3 }, 4, ['breaks the rule "multipleOf"']],
])("the violations of %s", ([, schema, value, violations]) => {
  schemaOfResponse = ajv.compile(schema);
  const found = validator.response("any", 200, value);
  expect(found.map(({ pointer, message }) => `${pointer} ${message}`.trim()).sort()).toEqual(violations);
});

test.for<[limit: unknown, schema: object]>([
  [["string", "null"], { anyOf: [{ type: "string" }, { type: "null" }] }],
  ["null", { anyOf: [{ type: "null" }, { type: "null" }] }],
])("a violation of a choice of types has the limit %j", ([limit, schema]) => {
  schemaOfResponse = ajv.compile(schema);
  expect(validator.response("any", 200, 1)).toMatchObject([{ keyword: "type", limit }]);
});
