import type { Operation } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { operationTable } from "../scripts/operation-table.ts";

const operation: Operation = {
  operationId: "rename",
  method: "PUT",
  path: "/users/{id}",
  service: "Users",
  summary: "Rename a user",
  description: "Ends a comment: */",
  servers: [{ url: "https://users.test" }],
  tokenHeader: "X-Token",
  retry: { retries: 1, statuses: [503], minDelay: 1, maxDelay: 1, maxRetryAfter: 1 },
  parameters: [],
  responses: [],
};

test("a description cannot end the doc comment that it stands in", () => {
  expect(operationTable([operation])).toContain("Ends a comment: *\\/");
});

test("operations of one service must agree on how the service is reached", () => {
  const other = { ...operation, operationId: "remove", tokenHeader: "X-Other-Token" };
  expect(() => operationTable([operation, other])).toThrow(/remove .* Users/);
});
