import SwaggerParser from "@apidevtools/swagger-parser";
import { type JsonObject, operations, signInOperations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { listOperations } from "../../scripts/publish/list-operations.ts";
import { ENGLISH } from "../../scripts/publish/phrases.ts";
import { publishedDocuments } from "../../scripts/publish/published-documents.ts";
import { compileSchema } from "./compile-schema.ts";
import { bodiesOf, bundle, documents, objectsIn, read, services } from "./published.ts";

interface Alternatives {
  anyOf?: object[];
}

test("there is one document of all operations, one for each service and one of sign-in, in OpenAPI 3.1 and 3.0", () => {
  const names = ["openapi", ...services.map((service) => service.toLowerCase()), "sign-in"];
  const inBoth = names.flatMap((name) => [name, `${name}-3.0`]);
  expect(documents.map(({ name }) => name).toSorted()).toEqual(inBoth.toSorted());
});

describe.for(documents)("$name", ({ name, document, resolved, operations: located, written, is30 }) => {
  test("is written as JSON and as YAML", () => {
    expect(JSON.parse(read(`${name}.json`))).toEqual(document);
    expect(parse(read(`${name}.yaml`))).toEqual(document);
  });

  test("is valid for swagger-parser", async () => {
    await expect(SwaggerParser.validate(structuredClone(document) as never)).resolves.toBeDefined();
  });

  test("accepts every hand-written example", () => {
    expect(written.length).toBeGreaterThan(0);
    const published = new Map(located.flatMap(bodiesOf).map(({ name, media }) => [name, media]));
    for (const { name, media } of written.flatMap(bodiesOf)) {
      const validate = compileSchema(published.get(name)?.schema, is30);
      for (const [example, { value }] of Object.entries(media.examples ?? {}))
        expect({ example, valid: validate(value), errors: validate.errors }).toMatchObject({ valid: true });
    }
  });

  test("has no default in a body", () => {
    const schemas = located.flatMap(bodiesOf).map(({ media }) => media.schema);
    expect(objectsIn(schemas).filter((object) => "default" in object && "type" in object)).toEqual([]);
    expect(JSON.stringify(schemas)).not.toContain('"default":');
  });

  test("has no alternative with only required in a body", () => {
    for (const { anyOf = [] } of objectsIn(
      located.flatMap(bodiesOf).map(({ media }) => media.schema),
    ) as Alternatives[])
      for (const alternative of anyOf)
        expect(Object.keys(alternative).join()).toMatch(/type|properties|anyOf|allOf|enum/);
  });

  test("keeps the defaults of parameters", () => {
    const defaultsOf = (parameters: readonly { name: string; schema: { default?: unknown } }[]) =>
      parameters.map(({ name, schema }) => [name, schema.default]);
    for (const { operationId, operation } of located) {
      const model = [...operations, ...signInOperations].find((candidate) => candidate.operationId === operationId);
      expect(defaultsOf((operation["parameters"] ?? []) as never)).toEqual(defaultsOf(model?.parameters ?? []));
    }
  });

  test("has no description of a server variable", () => {
    const servers = objectsIn([document["servers"], document["paths"]]) as { variables?: Record<string, object> }[];
    const variables = servers.flatMap((server) => Object.values(server.variables ?? {}));
    expect(variables.filter((variable) => "description" in variable)).toEqual([]);
  });

  test("lists the meanings of enumerated values", () => {
    const enums = objectsIn(document).filter((object) => "x-enumDescriptions" in object);
    for (const { enum: values, "x-enum-descriptions": meanings } of enums as { [key: string]: unknown[] }[]) {
      expect(meanings).toHaveLength(values?.length ?? -1);
      for (const meaning of meanings ?? []) expect(meaning).toMatch(/\w/);
    }
  });

  test("has only components that it uses", () => {
    const text = JSON.stringify(document);
    const { securitySchemes, ...sections } = document["components"] as Record<string, object>;
    for (const [section, named] of Object.entries(sections))
      for (const component of Object.keys(named)) expect(text).toContain(`"#/components/${section}/${component}"`);
    for (const scheme of Object.keys(securitySchemes ?? {})) expect(text).toContain(`{"${scheme}":[]}`);
  });

  test("has no schema and parameter whose names differ only in case and punctuation", () => {
    const { schemas = {}, parameters = {} } = document["components"] as Record<string, object>;
    const names = [...Object.keys(schemas), ...Object.keys(parameters)].map((key) =>
      key.replace(/\W/g, "").toLowerCase(),
    );
    expect(names).toEqual([...new Set(names)]);
  });

  test("has the keywords of its OpenAPI version only", () => {
    expect(document["openapi"]).toMatch(is30 ? /^3\.0\./ : /^3\.1\./);
    if (!is30) return;
    expect(document["info"]).not.toHaveProperty("summary");
    for (const object of objectsIn(document)) {
      if (typeof object["type"] !== "string") expect(object).not.toHaveProperty("nullable");
      if (typeof object["$ref"] === "string") expect(Object.keys(object)).toEqual(["$ref"]);
      expect(object["type"]).not.toBe("null");
      expect(object).not.toHaveProperty("const");
    }
    for (const { type } of objectsIn(resolved.components)) expect(Array.isArray(type)).toBe(false);
  });
});

test("the document of all operations has no servers at the root", () => {
  for (const { name, document } of documents.filter(({ name }) => name.startsWith("openapi")))
    expect({ name, servers: document["servers"] }).toEqual({ name, servers: undefined });
});

test("a new service gets its own documents", () => {
  const put = { ...(listOperations(bundle)[0]?.operation as JsonObject), operationId: "paint", tags: ["Colours"] };
  const tags = [...bundle.tags, { name: "Colours" }];
  const paths = { ...bundle.paths, "/colours": { put, servers: [{ url: "https://colours.test" }] } };
  expect(publishedDocuments({ ...bundle, tags, paths }, ENGLISH)).toMatchObject({
    colours: { openapi: "3.1.0", servers: [{ url: "https://colours.test" }] },
    "colours-3.0": { openapi: "3.0.3", paths: { "/colours": { put: { operationId: "paint" } } } },
  });
});
