import type { Operation, Parameter } from "@hwc-users/spec";
import { readServices, type Service } from "../scripts/services.ts";

const parameter = {
  required: true,
  description: "",
  sources: ["page"],
  schema: {},
  examples: [],
} satisfies Partial<Parameter>;

/** An operation of another API: the generators must not depend on this one. */
export const exampleOperation: Operation = {
  operationId: "rename",
  method: "PUT",
  path: "/users/{id}",
  service: "Users",
  summary: "Rename a user",
  description: "Ends a comment: */",
  page: { url: "https://vendor.test/page", description: "", date: "undated" },
  servers: [{ url: "https://users.test", description: "Users of the test" }],
  tokenHeader: "X-Token",
  retry: { retries: 1, statuses: [503], minDelay: 1, maxDelay: 1, maxRetryAfter: 1 },
  parameters: [
    { ...parameter, name: "id", in: "path" },
    { ...parameter, name: "X-Request-Id", in: "header" },
  ],
  responses: [{ status: 200, description: "", sources: ["page"], headers: [], examples: [] }],
};

/** The services of some operations, in a document that describes nothing else. */
export function servicesOf(...operations: Operation[]): Service[] {
  return readServices(operations, { components: { securitySchemes: {} } });
}
