import { expect, test } from "vitest";
import { keepUsedComponents } from "../../scripts/publish/used-components.ts";
import { documentWith } from "./document.ts";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function keptComponents(document: object): Record<string, object> {
  const { components } = keepUsedComponents(document as never) as { components: Record<string, object> };
  return Object.fromEntries(Object.entries(components).map(([section, named]) => [section, Object.keys(named)]));
}

test("keeps components that other used components refer to, even in a circle", () => {
  const [Tree, Leaf] = [{ items: reference("Leaf") }, { items: reference("Tree") }];
  expect(keptComponents(documentWith({ Body: reference("Tree"), Tree, Leaf, Other: reference("Leaf") }))).toEqual({
    schemas: ["Tree", "Leaf"],
  });
});

test("follows a property with the name security", () => {
  expect(keptComponents(documentWith({ Body: { properties: { security: reference("A") } }, A: {}, B: {} }))).toEqual({
    schemas: ["A"],
  });
});

test("keeps the security schemes of the operations", () => {
  const paths = { "/a": { put: { security: [{ One: [] }] } } };
  expect(keptComponents({ paths, components: { securitySchemes: { One: {}, Two: {} }, headers: { H: {} } } })).toEqual({
    securitySchemes: ["One"],
  });
});
