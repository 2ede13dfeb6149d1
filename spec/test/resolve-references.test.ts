import { resolveReferences } from "@hwc-users/spec";
import { expect, test } from "vitest";

test("resolves references inside the targets of references", () => {
  const document = { a: { $ref: "#/b" }, b: { inner: { $ref: "#/c" } }, c: [{ $ref: "#/d" }], d: 1 };
  expect(resolveReferences(document)).toEqual({ a: { inner: [1] }, b: { inner: [1] }, c: [1], d: 1 });
});

test("keywords beside a reference override those of its target", () => {
  const target = { type: "string", description: "general" };
  const resolved = resolveReferences<{ a: object }>({ a: { $ref: "#/target", description: "special" }, target });
  expect(resolved.a).toEqual({ type: "string", description: "special" });
});

test("decodes ~1, ~0 and percent-encoding in a reference", () => {
  const document = { a: { $ref: "#/paths/~1users~1{id}/~0" }, b: { $ref: "#/a%20b" }, "a b": 2 };
  const resolved = resolveReferences<{ a: number; b: number }>({ ...document, paths: { "/users/{id}": { "~": 1 } } });
  expect([resolved.a, resolved.b]).toEqual([1, 2]);
});

test("keeps a property that is named $ref", () => {
  const document = { properties: { $ref: { type: "string" } } };
  expect(resolveReferences(document)).toEqual(document);
});

test("does not change the document", () => {
  const document = { a: { $ref: "#/b" }, b: { c: 1 } };
  resolveReferences(document);
  expect(document).toEqual({ a: { $ref: "#/b" }, b: { c: 1 } });
});

test.for(["#/nowhere", "#/list/2", "#/toString", "other.yaml#/a", "list"])(
  "rejects %s, which has no target",
  ($ref) => {
    expect(() => resolveReferences({ a: { $ref }, list: [1, 2] })).toThrow(`The reference ${$ref} has no target.`);
  },
);

test("rejects a reference that leads back to itself", () => {
  const document = { a: { items: { $ref: "#/b" } }, b: { items: { $ref: "#/a" } } };
  expect(() => resolveReferences(document)).toThrow(/#\/[ab] refers back to itself/);
});
