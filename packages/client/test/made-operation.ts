import type { Operation } from "@hwc-users/spec";

/** An operation of another API: what is generated must not hang on ours. */
export const madeOperation: Operation = {
  operationId: "rename",
  method: "PUT",
  path: "/users/{id}",
  service: "Users",
  summary: "Rename a user",
  description: "Ends a comment: */",
  servers: [{ url: "https://users.test" }],
  tokenHeader: "X-Token",
  retry: { retries: 1, statuses: [503], minDelay: 1, maxDelay: 1, maxRetryAfter: 1 },
  parameters: [
    { name: "id", in: "path", required: true, description: "", schema: {}, examples: [] },
    { name: "X-Request-Id", in: "header", required: true, description: "", schema: {}, examples: [] },
  ],
  responses: [],
};
