import { type Mock, startMock } from "@hwc-users/mock";
import { exampleRequest, operationById, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeCovered, trackedFetch } from "../src/coverage/coverage-tracker.ts";
import { keyOf } from "../src/requirements/requirement.ts";
import { requirementsOf } from "../src/requirements/requirements.ts";

const operation = operationById(operations, "updateUser");
const keys = requirementsOf(operation).map(keyOf);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

test("an exchange covers the requirements that it proves, once", async () => {
  const { url, ...request } = exampleRequest(operation, mock.url, { token: "any-token" });
  await trackedFetch(url, request);
  const covered = takeCovered();
  expect(keys).toEqual(expect.arrayContaining(covered));
  expect(covered.length).toBeGreaterThan(0);
  expect(covered.length).toBeLessThan(keys.length / 2);
  expect(takeCovered()).toEqual([]);
});
