import { type OpenApiDocument, readOperations } from "@hwc-users/spec";
import { expect, test } from "vitest";

const put = {
  operationId: "rename",
  tags: ["Users"],
  summary: "Rename a user",
  description: "",
  "x-retry": { retries: 0 },
  security: [{ Token: [] }],
  responses: { "204": { description: "" } },
};
const document = (pathItem: object) => ({
  servers: [{ url: "https://other.test" }],
  paths: { "/users": pathItem } as OpenApiDocument["paths"],
  components: { securitySchemes: { Token: { name: "X-Token" } } },
});
const serversOf = (pathItem: object) => readOperations(document(pathItem)).map(({ servers }) => servers);
const path = [{ url: "https://path.test" }];
const own = [{ url: "https://own.test" }];

test("servers are those of the operation, then those of the path item, never those of the document", () => {
  expect(serversOf({ servers: path, put: { ...put, servers: own }, post: put })).toEqual([own, path]);
  expect(serversOf({ put })).toEqual([[]]);
});

test("a server variable has its known values", () => {
  const region = { default: "north", "x-known-values": ["north", "south"] };
  const servers = [{ url: "https://{region}.test", variables: { region } }];
  expect(serversOf({ servers, put })[0]?.[0]?.variables).toEqual({
    region: { default: "north", knownValues: ["north", "south"] },
  });
});

test("an operation has the parameters of its path item and the header of its token", () => {
  const id = { name: "id", in: "path", required: true };
  const page = { name: "page", in: "query" };
  const [operation] = readOperations(document({ parameters: [id], put: { ...put, parameters: [page] } }));
  expect(operation).toMatchObject({
    tokenHeader: "X-Token",
    parameters: [id, { ...page, required: false, examples: [] }],
    responses: [{ status: 204, headers: [], examples: [] }],
  });
});
