import { expect, test } from "vitest";
import { operationTable } from "../scripts/operation-table.ts";
import { madeOperation } from "./made-operation.ts";

test("a description cannot end the doc comment that it stands in", () => {
  expect(operationTable([madeOperation])).toContain("Ends a comment: *\\/");
});

test("operations of one service must agree on how the service is reached", () => {
  const other = { ...madeOperation, operationId: "remove", tokenHeader: "X-Other-Token" };
  expect(() => operationTable([madeOperation, other])).toThrow(/remove .* Users/);
});
