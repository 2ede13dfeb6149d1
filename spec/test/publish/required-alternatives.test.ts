import { expect, test } from "vitest";
import { expandRequiredAlternatives } from "../../scripts/publish/required-alternatives.ts";
import { bodyOf, documentWith } from "./document.ts";

test("expands alternatives that have only required to complete, closed schemas", () => {
  const properties = { phone: { type: "string" }, email: { type: "string" } };
  const Body = {
    type: "object",
    description: "How to reach a user.",
    required: ["id"],
    additionalProperties: false,
    anyOf: [{ title: "By phone", required: ["phone"] }, { required: ["email"] }],
    properties,
  };
  const closed = { type: "object", additionalProperties: false, properties };
  expect(bodyOf(expandRequiredAlternatives(documentWith({ Body })))).toEqual({
    type: "object",
    description: "How to reach a user.",
    anyOf: [
      { ...closed, title: "By phone", required: ["id", "phone"] },
      { ...closed, required: ["id", "email"] },
    ],
  });
});

test.for([
  [{ type: "string", enum: ["A"] }, { type: "string" }],
  [{ required: ["a"] }, { required: ["b"], properties: {} }],
])("keeps other alternatives: %j or %j", (anyOf) => {
  const Body = { anyOf };
  expect(bodyOf(expandRequiredAlternatives(documentWith({ Body })))).toEqual(Body);
});
