import { expect, test } from "vitest";
import { ENGLISH } from "../../scripts/publish/phrases.ts";
import { serviceDocument } from "../../scripts/publish/service-document.ts";

const servers = (name: string) => [{ url: `https://${name}.test` }];
const operation = (operationId: string, tag: string, schema: string) => ({
  operationId,
  tags: [tag],
  security: [{ [`${tag}Token`]: [] }],
  responses: { "200": { content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } } } },
});

const document = {
  openapi: "3.1.0",
  info: {
    title: "Farm",
    summary: "Milk of Cows, eggs of Hens.",
    description:
      "Operations:\n\n- `milkCow`: milks.\n\n# Tokens\n\nCows and Hens have tokens.\n\n# Errors\n\nErrors are JSON.",
    version: "1",
  },
  tags: [{ name: "Cows", description: "All cows." }, { name: "Hens" }],
  paths: {
    "/cows": { servers: servers("cows"), put: operation("milkCow", "Cows", "Milk") },
    "/stable": {
      summary: "The stable",
      put: { ...operation("cleanCow", "Cows", "Cow"), servers: servers("cows") },
      get: { ...operation("countHens", "Hens", "Hen"), servers: servers("hens") },
    },
    "/hens": { servers: servers("hens"), put: operation("feedHen", "Hens", "Hen") },
  },
  components: {
    securitySchemes: { CowsToken: { type: "apiKey" }, HensToken: { type: "apiKey" } },
    schemas: { Milk: { $ref: "#/components/schemas/Cow" }, Cow: {}, Hen: {} },
  },
};

test("has the operations, the tag and the components of the service only, and its servers at the root", () => {
  expect(serviceDocument(document, "Cows", ENGLISH)).toEqual({
    openapi: "3.1.0",
    info: expect.anything(),
    servers: servers("cows"),
    tags: [{ name: "Cows", description: "All cows." }],
    paths: {
      "/cows": { put: operation("milkCow", "Cows", "Milk") },
      "/stable": { summary: "The stable", put: operation("cleanCow", "Cows", "Cow") },
    },
    components: {
      securitySchemes: { CowsToken: { type: "apiKey" } },
      schemas: { Milk: { $ref: "#/components/schemas/Cow" }, Cow: {} },
    },
  });
});

test("is described without the other services", () => {
  expect(serviceDocument(document, "Hens", ENGLISH)["info"]).toEqual({
    title: "Farm: Hens",
    description: "Operations:\n\n# Errors\n\nErrors are JSON.",
    version: "1",
  });
  expect(serviceDocument(document, "Cows", ENGLISH)["info"]).toMatchObject({
    description: expect.stringMatching(/^All cows\.\n\nOperations:\n\n- `milkCow`: milks\.\n\n# Errors/),
  });
});

test("rejects a service without operations", () => {
  const tags = [...document.tags, { name: "Pigs" }];
  expect(() => serviceDocument({ ...document, tags }, "Pigs", ENGLISH)).toThrow("The tag Pigs");
  expect(() => serviceDocument({ ...document, tags: [] }, "Hens", ENGLISH)).toThrow("The tag Hens");
});
