import { expect, test } from "vitest";
import { toOpenApi30 } from "../../scripts/publish/openapi-30.ts";
import { bodyOf, documentWith, limitOf } from "./document.ts";

const $ref = "#/components/schemas/Size";

const cases: [what: string, schema: object, schema30: object][] = [
  ["a type or null", { type: ["string", "null"] }, { type: "string", nullable: true }],
  ["a list of one type", { type: ["string"] }, { type: "string" }],
  [
    "two types",
    { type: ["integer", "string"], minLength: 1 },
    { minLength: 1, anyOf: [{ type: "integer" }, { type: "string" }] },
  ],
  [
    "two types or null",
    { type: ["integer", "string", "null"] },
    {
      anyOf: [
        { type: "integer", nullable: true },
        { type: "string", nullable: true },
      ],
    },
  ],
  [
    "two types beside alternatives",
    { type: ["integer", "string"], anyOf: [{ minimum: 1 }] },
    { anyOf: [{ minimum: 1 }], allOf: [{ anyOf: [{ type: "integer" }, { type: "string" }] }] },
  ],
  [
    "an enumeration with null",
    { type: ["integer", "null"], enum: [0, null] },
    { type: "integer", nullable: true, enum: [0, null] },
  ],
  ["an enumeration that excludes null", { type: ["integer", "null"], enum: [0] }, { type: "integer", enum: [0] }],
  [
    "a reference or null",
    { anyOf: [{ $ref }, { type: "null" }] },
    { anyOf: [{ $ref }, { type: "string", nullable: true, enum: [null] }] },
  ],
  ["a reference alone", { $ref }, { $ref }],
  ["keywords beside a reference", { $ref, description: "A size." }, { description: "A size.", allOf: [{ $ref }] }],
  ["a constant", { type: "string", const: "a" }, { type: "string", enum: ["a"] }],
  ["examples", { type: "string", examples: ["a", "b"] }, { type: "string", example: "a" }],
  [
    "exclusive limits",
    { type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 9 },
    { type: "integer", minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true },
  ],
];

test.for(cases)("converts %s", ([, schema, schema30]) => {
  const Body = { properties: { size: schema } };
  const Size = { type: "integer" };
  const document = toOpenApi30(documentWith({ Body: Body as never, Limit: schema as never, Size }));
  expect(document["openapi"]).toBe("3.0.3");
  expect([bodyOf(document), limitOf(document)]).toEqual([{ properties: { size: schema30 } }, schema30]);
});

test("rejects a keyword that 3.0 cannot express", () => {
  const Body = { type: "object", patternProperties: { "^x-": {} } };
  expect(() => toOpenApi30(documentWith({ Body }))).toThrow(/no patternProperties.*"\^x-"/);
});

test("keeps the summary of the API and its licence in other words", () => {
  const info = {
    title: "T",
    version: "1",
    summary: "S.",
    description: "D.",
    license: { name: "L", identifier: "MIT" },
  };
  expect(toOpenApi30({ openapi: "3.1.0", info, paths: {} })["info"]).toEqual({
    title: "T",
    version: "1",
    description: "S.\n\nD.",
    license: { name: "L", url: "https://spdx.org/licenses/MIT.html" },
  });
});
