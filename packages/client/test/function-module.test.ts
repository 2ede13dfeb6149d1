import { expect, test } from "vitest";
import { functionModule } from "../scripts/function-module.ts";
import { madeOperation } from "./made-operation.ts";

test("a function takes the context of its service, arguments and options", () => {
  const code = functionModule([madeOperation]);
  expect(code).toContain('import type { UsersContext } from "../users.ts";');
  expect(code).toContain('export function rename(\n  users: UsersContext,\n  input: Input<operations["rename"]>,\n');
});

test("the example gives what the caller gives: no header", () => {
  expect(functionModule([madeOperation])).toContain(" * await rename(users, { id });\n");
});

test("the arguments can be left out where none is required", () => {
  const parameters = madeOperation.parameters.map((one) => ({ ...one, required: one.in === "header" }));
  const requestBody = { required: true, description: "", schema: {}, examples: [] };
  expect(functionModule([{ ...madeOperation, parameters }])).toContain("  input?: Input<");
  expect(functionModule([{ ...madeOperation, parameters, requestBody }])).toContain("  input: Input<");
});

test("a description cannot end the doc comment that it stands in", () => {
  expect(functionModule([madeOperation])).toContain(" * Ends a comment: *\\/\n");
});
