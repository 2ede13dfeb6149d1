import { expect, test } from "vitest";
import { rewriteObjects } from "../../scripts/publish/rewrite-objects.ts";
import { bodyOf, documentWith, limitOf } from "./document.ts";

const mark = (schema: object) => ({ ...schema, seen: true });

test("replaces schemas inside schemas, the inner ones first", () => {
  const Body = {
    properties: { list: { items: { anyOf: [{ type: "string" }] } } },
    additionalProperties: { type: "string" },
  };
  const inner: unknown[] = [];
  rewriteObjects(documentWith({ Body }), {
    schema: (schema) => {
      inner.push(Object.keys(schema)[0]);
      return schema;
    },
  });
  expect(inner).toEqual(["type", "anyOf", "items", "type", "properties"]);
});

test("distinguishes the schemas of parameters", () => {
  const document = rewriteObjects(documentWith({ Limit: { type: "integer" } }), { parameterSchema: mark });
  expect([bodyOf(document), limitOf(document)]).toEqual([{}, { type: "integer", seen: true }]);
});

test("leaves data alone that looks like a schema", () => {
  const data = { properties: { schema: { type: "string" } } };
  const Body = { default: data, enum: [data], "x-data": data };
  const document = rewriteObjects(documentWith({ Body }), { schema: mark });
  expect(bodyOf(document)).toEqual({ ...Body, seen: true });
});

test("replaces properties with the names of keywords", () => {
  const Body = { properties: { items: { type: "string" }, default: { type: "string" } } };
  const seen = { type: "string", seen: true };
  expect(bodyOf(rewriteObjects(documentWith({ Body }), { schema: mark }))).toMatchObject({
    properties: { items: seen, default: seen },
  });
});

test("does not change the document", () => {
  const document = documentWith({ Body: { type: "string" } });
  const before = structuredClone(document);
  rewriteObjects(document, { schema: mark });
  expect(document).toEqual(before);
});
