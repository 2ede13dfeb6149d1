import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listAllStatements, listStatements } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";

test.for([
  ["bundle", 300],
  ["sign-in-bundle", 150],
] as const)("every statement of %s has a source", ([name, least]) => {
  const file = fileURLToPath(import.meta.resolve(`@hwc-users/spec/${name}.json`));
  const statements = listStatements(JSON.parse(readFileSync(file, "utf8")));
  expect(statements.length).toBeGreaterThan(least);
  const missing = statements.filter(({ sources }) => sources.length === 0);
  expect(missing.map(({ kind, name }) => `${kind} ${name}`)).toEqual([]);
});

test("a statement that two documents share is listed once", () => {
  const withSource = (source: string) => ({ components: { headers: { A: { "x-source": source }, [source]: {} } } });
  const names = listAllStatements([withSource("sdk"), withSource("page")]).map(({ name }) => name);
  expect(names).toEqual(["A", "sdk", "page"]);
});

describe("the statements of a document", () => {
  const paths = (pathItem: object) => ({ paths: { "/users": JSON.parse(JSON.stringify(pathItem)) } });
  const schemas = (schemas: object) => ({ components: { schemas: JSON.parse(JSON.stringify(schemas)) } });

  test.for([
    ["server", paths({ servers: [{ url: "u", "x-source": "sdk" }] }), "u: sdk"],
    ["operation", paths({ put: { operationId: "a", externalDocs: { url: "u" } } }), "a: page"],
    ["retry policy", paths({ put: { operationId: "a" } }), "a: assumed"],
    ["parameter", paths({ put: { operationId: "a", parameters: [{ name: "b", "x-source": ["sdk"] }] } }), "a b: sdk"],
    ["response", paths({ put: { operationId: "a", responses: { default: { "x-source": "sdk" } } } }), "a default: sdk"],
    [
      "header",
      paths({ put: { operationId: "a", responses: { 200: { headers: { B: { "x-source": "sdk" } } } } } }),
      "a 200 B: sdk",
    ],
    ["rule", schemas({ Name: { maxLength: 3, "x-source": "page" } }), "Name maxLength 3: page"],
    ["rule", schemas({ User: { additionalProperties: false } }), "User has no other fields: assumed"],
    ["default", schemas({ Name: { default: "x", "x-source": "page" } }), 'Name "x": page'],
    ["value", schemas({ Kind: { enum: [0], "x-source": "sdk" } }), "Kind 0: sdk"],
    [
      "error code",
      schemas({ Code: { enum: ["E.1"], "x-error-statuses": {}, "x-source": { "E.1": "provider" } } }),
      "Code E.1: provider",
    ],
  ] as const)("include a %s", ([kind, document, expected]) => {
    const found = listStatements(document).filter((statement) => statement.kind === kind);
    expect(found.map(({ name, sources }) => `${name}: ${sources}`)).toEqual([expected]);
  });

  test("of a field are from its own source, its reference, its object, or the page", () => {
    const object = (source: object) => ({ ...source, properties: { a: {}, b: { "x-source": "provider" } } });
    const document = schemas({
      User: object({}),
      Room: object({ "x-source": "sdk" }),
      Other: { properties: { c: { $ref: "#/components/schemas/Room" } } },
    });
    const fields = listStatements(document).map(({ name, sources }) => `${name}: ${sources}`);
    expect(fields).toEqual(["User.a: page", "User.b: provider", "Room.a: sdk", "Room.b: provider", "Other.c: sdk"]);
  });

  test.for([
    ["a parameter", paths({ put: { operationId: "a", externalDocs: {}, parameters: [{ name: "b" }] } }), "a b"],
    ["an operation", paths({ put: { operationId: "a" } }), "a"],
    ["a limit", schemas({ User: { properties: { name: { maxLength: 3 } } } }), "User.name maxLength 3"],
    ["a value that a map omits", schemas({ Kind: { enum: [0, 1], "x-source": { 0: "sdk" } } }), "Kind 1"],
  ] as const)("have no source for %s that names none", ([, document, name]) => {
    const missing = listStatements(document).filter(({ sources }) => sources.length === 0);
    expect(missing.map((statement) => statement.name)).toEqual([name]);
  });
});
