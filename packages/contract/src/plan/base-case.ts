import { isSuccess, type TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import type { TestCase } from "./test-case.ts";

/** The request of `--accounts`, unchanged. */
export function baseCase(operation: TokenOperation, base: RequestParts): TestCase {
  return createTestCase(operation, "the request of --accounts accepted", base, {
    statuses: successStatuses(operation),
  });
}

/** The documented statuses of a success. */
export function successStatuses({ responses }: TokenOperation): number[] {
  return responses.map(({ status }) => status).filter(isSuccess);
}
