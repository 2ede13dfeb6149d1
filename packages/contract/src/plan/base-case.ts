import type { TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";

/** The request of `--accounts`, unchanged. */
export function baseCase(operation: TokenOperation, base: RequestParts): TestCase {
  return createTestCase(operation, "the request of --accounts accepted", base, acceptance(operation));
}
