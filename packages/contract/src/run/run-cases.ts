import { isSuccess } from "@hwc-users/spec";
import { tokenVariable } from "../accounts/token-variable.ts";
import type { Findings, ResponseCheck } from "../checks/findings.ts";
import { StopError } from "../errors/stop-error.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { CountedViolation, ResponseViolation } from "../report/response-violation.ts";
import type { OperationResult } from "../report/run-report.ts";
import { keyOf, type Requirement } from "../requirements/requirement.ts";
import type { LimitedSender } from "./limited-sender.ts";

/** The run of an operation ends after so many requests in a row without a response. */
const MAX_WITHOUT_RESPONSE = 3;

/** What the test cases of an operation need. */
export interface CaseContext {
  sender: LimitedSender;
  check: ResponseCheck;
  requirements: readonly Requirement[];
  /** Receives the results. They are kept when the run stops early. */
  result: OperationResult;
}

/**
 * Sends the test cases of an operation one after the other.
 *
 * @throws {StopError} when the token is rejected, or the run must stop.
 */
export async function runCases(testCases: readonly TestCase[], context: CaseContext): Promise<void> {
  const { sender, check, requirements, result } = context;
  let withoutResponse = 0;
  for (const testCase of testCases) {
    const { outcome, duration } = await sender.send(testCase.request);
    if ("problem" in outcome) {
      const violations = [{ requirement: "a response to every request", message: outcome.problem }];
      record(result, testCase, { violations, notes: [] }, duration);
      if (++withoutResponse === MAX_WITHOUT_RESPONSE) break;
      continue;
    }
    withoutResponse = 0;
    const { response } = outcome;
    const { operation, parts, expected } = testCase;
    const { operationId, tokenHeader } = operation;
    if (parts) {
      const exchange = { operationId, request: parts, response };
      result.covered.push(...requirements.filter((requirement) => requirement.isProvenBy(exchange)).map(keyOf));
    }
    if (response.status === 429) {
      throw new StopError("The server limits the rate of requests (429). Lower --rate, and run again later.");
    }
    const hasToken = parts?.header[tokenHeader.toLowerCase()] !== undefined;
    if (response.status === 401 && hasToken && expected.statuses.some(isSuccess)) {
      throw new StopError(
        `The server rejects the token for ${operationId} (401). Set ${tokenVariable(tokenHeader)} to a valid token.`,
      );
    }
    record(result, testCase, check(testCase, response), duration);
  }
}

/** Adds the findings of a test case. One that an earlier test case showed is only counted. */
function record(result: OperationResult, testCase: TestCase, findings: Findings, duration: number): void {
  const { operationId } = result;
  const added = count(result.violations, findings.violations, testCase, operationId);
  count(result.notes, findings.notes, testCase, operationId);
  result.cases.push({ name: testCase.name, violations: added, duration });
}

/** Counts the known ones, and adds the others. */
function count(
  known: CountedViolation[],
  found: readonly ResponseViolation[],
  { name, request }: TestCase,
  operationId: string,
): CountedViolation[] {
  const added: CountedViolation[] = [];
  for (const { requirement, message } of found) {
    const same = known.find((each) => each.requirement === requirement && each.message === message);
    if (same) same.count++;
    else added.push({ operationId, requirement, message, firstCase: name, count: 1, request });
  }
  known.push(...added);
  return added;
}
