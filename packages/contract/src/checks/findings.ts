import type { ReceivedResponse } from "../http/exchange.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { ResponseViolation } from "../report/response-violation.ts";

/** What the checks found in a response. */
export interface Findings {
  violations: ResponseViolation[];
  /** What no source requires or excludes. */
  notes: ResponseViolation[];
}

/** Checks a response. Its messages contain no values of the response but error codes: other values can be personal data. */
export type ResponseCheck = (testCase: TestCase, response: ReceivedResponse) => Findings;

export const NOTHING: Findings = { violations: [], notes: [] };
