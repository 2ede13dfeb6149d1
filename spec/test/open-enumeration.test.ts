import { openEnumeration, replaceOpenEnumerations, type Schema } from "@hwc-users/spec";
import { expect, test } from "vitest";

const known = { type: "integer", enum: [0, 1] };
const open = { type: ["integer", "null"] };

test("openEnumeration splits known values from all possible ones", () => {
  expect(openEnumeration({ anyOf: [known, open] })).toEqual({ known: [known], open });
});

test("the order of the alternatives does not matter, and each type can have known values", () => {
  const text = { type: "string", enum: ["0", "1"] };
  expect(openEnumeration({ anyOf: [open, known, text] })).toEqual({ known: [known, text], open });
});

test.for<[what: string, schema: Schema]>([
  ["a closed enumeration", known],
  ["a schema without alternatives", open],
  ["alternatives without known values", { anyOf: [{ type: "object" }, { type: "null" }] }],
  ["alternatives that are all closed", { anyOf: [known, known] }],
  ["known values beside two other schemas", { anyOf: [known, open, open] }],
])("%s is no open enumeration", ([, schema]) => {
  expect(openEnumeration(schema)).toBeUndefined();
});

test("replaceOpenEnumerations replaces them at every depth, and keeps what stands beside them", () => {
  const corp = { anyOf: [{ type: "object" }, { type: "null" }] };
  const status = { description: "The status.", anyOf: [known, open] };
  const schema: Schema = { type: "object", properties: { corp, list: { type: "array", items: status } } };
  expect(replaceOpenEnumerations(schema, ({ open: possible }) => possible)).toEqual({
    type: "object",
    properties: { corp, list: { type: "array", items: { description: "The status.", ...open } } },
  });
  expect(schema.properties?.["list"]).toEqual({ type: "array", items: status });
});
