import type { JsonObject } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { copyReferences30 } from "../../scripts/publish/copy-references-30.ts";
import { bodyOf, documentWith, limitOf } from "./document.ts";

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const components: Record<string, JsonObject> = {
  Thing: { type: "object", description: "A thing.", properties: { id: { type: "string" } } },
  Size: { type: "integer", enum: [0, 1] },
  Code: { description: "A code.", anyOf: [to("Size"), { type: ["integer", "null"] }] },
};
const copied = (schema: JsonObject) => {
  const document = copyReferences30(documentWith({ Body: schema, Limit: schema, ...components }));
  expect(limitOf(document)).toEqual(bodyOf(document));
  return bodyOf(document);
};

test("copies an object that can be null", () => {
  const schema = { description: "The other thing.", anyOf: [to("Thing"), { type: "null" }] };
  expect(copied(schema)).toEqual({ ...components["Thing"], type: ["object", "null"], description: "The other thing." });
});

test("copies an object inside a copied object", () => {
  const outer = { type: "object", properties: { thing: { anyOf: [to("Thing"), { type: "null" }] } } };
  const document = documentWith({ Body: { anyOf: [to("Outer"), { type: "null" }] }, ...components, Outer: outer });
  expect(bodyOf(copyReferences30(document))).toEqual({
    type: ["object", "null"],
    properties: { thing: { ...components["Thing"], type: ["object", "null"] } },
  });
});

test("copies a choice with keywords beside its reference", () => {
  const schema = { ...to("Code"), description: "The code.", "x-source": "sdk" };
  expect(copied(schema)).toEqual({ ...components["Code"], description: "The code.", "x-source": "sdk" });
});

test.for<JsonObject>([
  to("Code"),
  { ...to("Size"), default: 0 },
  { ...to("Code"), enum: [0] },
  { anyOf: [to("Size"), { type: "null" }] },
  { anyOf: [to("Thing"), { type: "string" }] },
  { anyOf: [to("Thing"), { type: "null" }, { type: "string" }] },
  { anyOf: [to("Thing"), { type: "null" }], minProperties: 1 },
])("keeps the reference in %j", (schema) => {
  expect(copied(schema)).toEqual(schema);
});
