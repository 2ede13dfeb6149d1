import type { Operation } from "@hwc-users/spec";
import { readServices, type Service } from "../scripts/services.ts";

/** An operation of another API: the generators must not depend on this one. */
export const exampleOperation: Operation = {
  operationId: "rename",
  method: "PUT",
  path: "/users/{id}",
  service: "Users",
  summary: "Rename a user",
  description: "Ends a comment: */",
  servers: [{ url: "https://users.test", description: "Users of the test" }],
  tokenHeader: "X-Token",
  retry: { retries: 1, statuses: [503], minDelay: 1, maxDelay: 1, maxRetryAfter: 1 },
  parameters: [
    { name: "id", in: "path", required: true, description: "", schema: {}, examples: [] },
    { name: "X-Request-Id", in: "header", required: true, description: "", schema: {}, examples: [] },
  ],
  responses: [{ status: 200, description: "", headers: [], examples: [] }],
};

/** The services of some operations, in a document that describes nothing else. */
export function servicesOf(...operations: Operation[]): Service[] {
  return readServices(operations, { components: { securitySchemes: {} } });
}
