import type { TokenOperation } from "@hwc-users/spec";
import { writeRequest } from "../http/write-request.ts";
import type { RequestParts } from "../request/request-parts.ts";
import type { Expectation, TestCase } from "./test-case.ts";

/** Creates a test case from the values of its request. */
export function createTestCase(
  operation: TokenOperation,
  name: string,
  parts: RequestParts,
  expected: Expectation,
): TestCase {
  return { operation, name, parts, request: writeRequest(operation, parts), expected };
}
