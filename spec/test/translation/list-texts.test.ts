import { expect, test } from "vitest";
import { listTexts } from "../../scripts/translation/list-texts.ts";

test("lists the texts of every kind of object, each with its JSONPath", () => {
  const document = {
    info: { title: "Title", version: "1", summary: "Summary" },
    tags: [{ name: "Farm", description: "Tag" }],
    paths: {
      "/cows/{id}": {
        servers: [{ url: "https://a.test", description: "Server", variables: { region: { description: "Variable" } } }],
        put: {
          operationId: "milkCow",
          summary: "Operation",
          externalDocs: { url: "https://b.test", description: "Page" },
          parameters: [{ name: "id", description: "Parameter", schema: { description: "Parameter schema" } }],
          requestBody: { description: "Body" },
          responses: { default: { description: "Response", headers: { "X-Id": { description: "Header" } } } },
        },
      },
    },
    components: {
      schemas: {
        Milk: {
          anyOf: [{ title: "Choice" }],
          properties: { "fat's": { description: "Property" } },
          items: { enum: ["a"], "x-enumDescriptions": { a: "Meaning" } },
        },
      },
      examples: { "Cow.full": { summary: "Example", value: {} } },
      securitySchemes: { Token: { description: "Scheme" } },
    },
  };
  const path = "$.paths['/cows/{id}']";
  expect(Object.fromEntries(listTexts(document).map(({ target, texts }) => [target, texts]))).toEqual({
    "$.info": { title: "Title", summary: "Summary" },
    "$.tags[0]": { description: "Tag" },
    [`${path}.servers[0]`]: { description: "Server" },
    [`${path}.servers[0].variables.region`]: { description: "Variable" },
    [`${path}.put`]: { summary: "Operation" },
    [`${path}.put.externalDocs`]: { description: "Page" },
    [`${path}.put.parameters[0]`]: { description: "Parameter" },
    [`${path}.put.parameters[0].schema`]: { description: "Parameter schema" },
    [`${path}.put.requestBody`]: { description: "Body" },
    [`${path}.put.responses.default`]: { description: "Response" },
    [`${path}.put.responses.default.headers['X-Id']`]: { description: "Header" },
    "$.components.schemas.Milk.anyOf[0]": { title: "Choice" },
    "$.components.schemas.Milk.properties['fat\\'s']": { description: "Property" },
    "$.components.schemas.Milk.items": { "x-enumDescriptions": { a: "Meaning" } },
    "$.components.examples['Cow.full']": { summary: "Example" },
    "$.components.securitySchemes.Token": { description: "Scheme" },
  });
});

test("leaves out data, whatever the names in it", () => {
  const data = { title: "data", description: "data" };
  const Milk = { properties: { title: {}, description: { default: data, const: data } } };
  const document = { components: { schemas: { Milk }, examples: { full: { value: data } } } };
  expect(listTexts(document)).toEqual([]);
});
