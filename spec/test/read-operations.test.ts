import { type OpenApiDocument, readHttpOperations, readOperations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";

const put = {
  operationId: "rename",
  tags: ["Users"],
  summary: "Rename a user",
  description: "",
  externalDocs: { url: "https://vendor.test/page", description: "The page.", "x-page-date": "2024-01-19" },
  "x-retry": { retries: 0 },
  security: [{ Token: [] }],
  responses: {
    "204": { description: "", "x-source": "page", headers: { "X-Trace": { "x-source": "sdk" } } },
    default: { description: "Any other status.", "x-source": ["newer-page", "sdk"] },
  },
};
const document = (pathItem: object) => ({
  servers: [{ url: "https://other.test" }],
  paths: { "/users": pathItem } as OpenApiDocument["paths"],
  components: {
    securitySchemes: { Token: { name: "X-Token" }, Signature: { name: "Authorization" }, Password: {} },
  },
});
const serversOf = (pathItem: object) => readOperations(document(pathItem)).map(({ servers }) => servers);
const path = [{ url: "https://path.test" }];
const own = [{ url: "https://own.test" }];

test("servers are those of the operation, then those of the path item, never those of the document", () => {
  expect(serversOf({ servers: path, put: { ...put, servers: own }, post: put })).toEqual([own, path]);
  expect(serversOf({ put })).toEqual([[]]);
});

test("a server variable has its known values", () => {
  const region = { default: "north", "x-known-values": ["north", "south"], "x-source": "sdk" };
  const servers = [{ url: "https://{region}.test", variables: { region } }];
  expect(serversOf({ servers, put })[0]?.[0]?.variables).toEqual({
    region: { default: "north", knownValues: ["north", "south"], sources: ["sdk"] },
  });
});

test("an operation has the parameters of its path item and the header of its token", () => {
  const id = { name: "id", in: "path", required: true, "x-source": "page" };
  const page = { name: "page", in: "query", "x-source": "sdk" };
  const [operation] = readOperations(document({ parameters: [id], put: { ...put, parameters: [page] } }));
  expect(operation).toMatchObject({
    tokenHeader: "X-Token",
    parameters: [
      { name: "id", sources: ["page"] },
      { name: "page", required: false, sources: ["sdk"], examples: [] },
    ],
    responses: [{ status: 204, headers: [{ name: "X-Trace", sources: ["sdk"] }], examples: [] }],
  });
});

test.for([
  ["a token", [{ Token: [] }], { tokenHeader: "X-Token" }],
  [
    "a token or a signature",
    [{ Token: [] }, { Signature: [] }],
    { tokenHeader: "X-Token", signatureHeader: "Authorization" },
  ],
  ["a signature", [{ Signature: [] }], { signatureHeader: "Authorization" }],
  ["a password", [{ Password: [] }], { signatureHeader: "Authorization" }],
  ["nothing", [], {}],
] as const)("an operation that requires %s has the headers of these", ([, security, expected]) => {
  const [operation] = readOperations(document({ put: { ...put, security } }));
  const { tokenHeader, signatureHeader } = operation ?? {};
  expect({ tokenHeader, signatureHeader }).toEqual(expected);
});

test("the default response has no status, and is not among the responses", () => {
  const [operation] = readOperations(document({ put }));
  expect(operation?.responses.map(({ status }) => status)).toEqual([204]);
  expect(operation?.defaultResponse).toMatchObject({
    description: "Any other status.",
    sources: ["newer-page", "sdk"],
  });
});

test("an operation links the vendor's page, with its date", () => {
  const [operation] = readOperations(document({ put }));
  expect(operation?.page).toEqual({ url: "https://vendor.test/page", description: "The page.", date: "2024-01-19" });
});

describe("readHttpOperations", () => {
  const { operationId, summary, description } = put;
  const plain = { operationId, summary, description, responses: { "204": { description: "" } } };
  const withSecurity = { ...document({ put: plain }), security: [{ Password: [] }] };

  test("reads an operation without a page, a retry policy or sources", () => {
    expect(readHttpOperations(withSecurity)).toEqual([
      {
        ...{ operationId, summary, description, method: "PUT", path: "/users", parameters: [] },
        signatureHeader: "Authorization",
        responses: [{ status: 204, description: "", sources: [], headers: [], examples: [] }],
      },
    ]);
  });

  test("rejects an operation that has no security, and neither has the document", () => {
    expect(() => readHttpOperations(document({ put: plain }))).toThrow(`${operationId} has no security`);
  });
});
