import type { TokenOperation } from "@hwc-users/spec";
import type { WireRequest } from "../http/wire-request.ts";
import type { RequestParts } from "../request/request-parts.ts";

/** One request to the server, and the responses that conform. */
export interface TestCase {
  operation: TokenOperation;
  /** Unique among the test cases of its operation, such as `/body/title maxLength 32: 33 characters rejected`. */
  name: string;
  /** The name of an earlier test case of the same rule; missing when no other tests it. */
  rule?: string;
  request: WireRequest;
  /** The values that the request carries; missing when it is no request of the operation, such as one with cut JSON. */
  parts?: RequestParts;
  expected: Expectation;
}

/** The statuses of the responses to a test case. Every other status is a violation. */
export interface Expectation {
  /** The statuses that conform. */
  statuses: readonly number[];
  /** The statuses that no source requires or excludes. They are notes. */
  unclear?: readonly number[];
  /** Whether a success conforms if its body reports an error. */
  allowsReportedError?: boolean;
}
