import { operationById, operations } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { baseCase } from "../../src/plan/base-case.ts";
import { restorationOrder } from "../../src/plan/restoration-order.ts";

test("a list of accounts is restored last, because a body of fields can reset the status of its account", () => {
  const base = (id: string) => baseCase(operationById(operations, id), { path: {}, query: {}, header: {} });
  const [list, user, info] = ["batchUpdateUserStatus", "updateUser", "updateUserInfo"].map(base);
  if (!list || !user || !info) throw new Error("An operation is missing.");
  expect(restorationOrder([list, user, info])).toEqual([user, info, list]);
});
