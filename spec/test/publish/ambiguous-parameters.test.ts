import type { JsonObject } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { copyAmbiguousParameters } from "../../scripts/publish/ambiguous-parameters.ts";

const size = { name: "page-size", in: "query", schema: { type: "integer" } };
const $ref = "#/components/parameters/page-size";

function documentWithSchema(name: string): JsonObject {
  return {
    paths: { "/things": { parameters: [{ $ref }], put: { parameters: [{ $ref }] } } },
    components: { parameters: { "page-size": size }, schemas: { [name]: { type: "integer" } } },
  };
}

test("copies a parameter that has the name of a schema in another case", () => {
  const { paths } = copyAmbiguousParameters(documentWithSchema("PageSize"));
  expect(paths).toEqual({ "/things": { parameters: [size], put: { parameters: [size] } } });
});

test("keeps the reference to another parameter", () => {
  const document = documentWithSchema("PageSizes");
  expect(copyAmbiguousParameters(document)).toEqual(document);
});

test("keeps a document without components", () => {
  const document = { paths: { "/things": { put: { parameters: [size] } } } };
  expect(copyAmbiguousParameters(document)).toEqual(document);
});
