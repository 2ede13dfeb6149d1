import { operationById, operations, type TokenOperation } from "@hwc-users/spec";
import { createResponseChecker } from "../../src/checks/check-response.ts";
import type { ReceivedResponse } from "../../src/http/exchange.ts";
import { createTestCase } from "../../src/plan/create-test-case.ts";
import type { Expectation, TestCase } from "../../src/plan/test-case.ts";

export const updateUser = operationById(operations, "updateUser");
export const updateUserInfo = operationById(operations, "updateUserInfo");

/** The fields of the body that every request of these tests has. */
const BASE = { email: "user1@example.com", name: "First", title: "Engineer", sortLevel: 5, hidePhone: false };

/** A request of updateUser that must be accepted, with some other values. */
export function changeOf(changes: Record<string, unknown> = {}, query: Record<string, unknown> = {}): TestCase {
  const parts = { path: { account: "user1" }, query, header: {}, body: { ...BASE, ...changes } };
  return createTestCase(updateUser, "a change accepted", parts, { statuses: [200] });
}

/** A request that must be rejected. */
export function rejectedCase(operation: TokenOperation, expected: Expectation): TestCase {
  const path = { account: "user1", project_id: "project1", user_id: "user1" };
  return createTestCase(operation, "a request rejected", { path, query: {}, header: {} }, expected);
}

let lastId = 0;

/** A response with JSON and a new request ID. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): ReceivedResponse {
  lastId++;
  return {
    status,
    headers: { "content-type": "application/json", "x-request-id": `id-${lastId}`, ...headers },
    text: JSON.stringify(body),
    body,
  };
}

/** The success that shows the values of a request, with some other ones. */
export function successOf({ parts }: TestCase, changes: Record<string, unknown> = {}): ReceivedResponse {
  return json(200, { userAccount: parts?.path["account"], ...(parts?.body as object), ...changes });
}

/** Checks responses one after the other, and lists the findings of all. */
export function check(...responses: [TestCase, ReceivedResponse][]): { violations: string[]; notes: string[] } {
  const checker = createResponseChecker();
  const findings = responses.map(([testCase, response]) => checker(testCase, response));
  const lines = (kind: "violations" | "notes") =>
    findings.flatMap((each) => each[kind]).map(({ requirement, message }) => `${requirement}: ${message}`);
  return { violations: lines("violations"), notes: lines("notes") };
}
