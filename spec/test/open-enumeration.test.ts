import { openEnumeration, type Schema } from "@hwc-users/spec";
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
