import type { WireRequest } from "../http/wire-request.ts";
import type { Waiver } from "../waivers/waiver.ts";

/** A response that breaks the spec. */
export interface ResponseViolation {
  /** The requirement that is not met, such as `response 401 header X-Request-Id`. */
  requirement: string;
  message: string;
}

/** A violation with the test cases that showed it. */
export interface CountedViolation extends ResponseViolation {
  operationId: string;
  /** The name of the first test case that showed it. */
  firstCase: string;
  /** The number of test cases that showed it. */
  count: number;
  /** The first request that showed it. */
  request: WireRequest;
  /** Why it does not count; missing when it does. */
  waiver?: Waiver;
}
