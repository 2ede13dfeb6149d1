import type { Operation } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { functionModule } from "../scripts/function-module.ts";

const parameter = { required: true, description: "", schema: {}, examples: [] };
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
  parameters: [
    { ...parameter, name: "id", in: "path" },
    { ...parameter, name: "X-Request-Id", in: "header" },
  ],
  responses: [],
};

test("a function takes the context of its service, arguments and options", () => {
  const code = functionModule([operation]);
  expect(code).toContain('import type { UsersContext } from "../users.ts";');
  expect(code).toContain('export function rename(\n  users: UsersContext,\n  input: Input<operations["rename"]>,\n');
});

test("the example gives what the caller gives: no header", () => {
  expect(functionModule([operation])).toContain(" * await rename(users, { id });\n");
});

test("the arguments can be left out where none is required", () => {
  const optional = operation.parameters.map((one) => ({ ...one, required: one.in === "header" }));
  expect(functionModule([{ ...operation, parameters: optional }])).toContain("  input?: Input<");
  const requestBody = { ...parameter, required: true };
  expect(functionModule([{ ...operation, parameters: optional, requestBody }])).toContain("  input: Input<");
});

test("a description cannot end the doc comment that it stands in", () => {
  expect(functionModule([operation])).toContain(" * Ends a comment: *\\/\n");
});
