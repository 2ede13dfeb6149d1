import { isSuccess, type TokenOperation } from "@hwc-users/spec";
import type { CountedViolation, ResponseViolation } from "../report/response-violation.ts";
import type { OperationResult } from "../report/run-report.ts";
import { keyOf } from "../requirements/requirement.ts";
import { requirementsOf } from "../requirements/requirements.ts";
import { checkContent, checkTestCase } from "./check-test-case.ts";
import type { Sender } from "./sender.ts";
import type { TestCase } from "./test-case.ts";
import { tokenVariable } from "./token-variable.ts";
import { UsageError } from "./usage-error.ts";

/** The run of an operation ends after so many requests in a row without a response. */
const MAX_WITHOUT_RESPONSE = 3;

/**
 * Sends the test cases of an operation one after the other.
 *
 * @param result Receives the results. They are kept when the run stops early.
 * @throws {UsageError} when the token is rejected, or the run must stop.
 */
export async function runCases(
  operation: TokenOperation,
  testCases: readonly TestCase[],
  sender: Sender,
  result: OperationResult,
): Promise<void> {
  const { operationId, tokenHeader } = operation;
  const requirements = requirementsOf(operation);
  let withoutResponse = 0;

  for (const testCase of testCases) {
    const outcome = await sender.send(testCase);
    if ("problem" in outcome) {
      record(result, testCase, [{ requirement: "a response to every request", message: outcome.problem }]);
      if (++withoutResponse === MAX_WITHOUT_RESPONSE) break;
      continue;
    }
    withoutResponse = 0;
    const { response } = outcome;
    const { request, expectedStatuses } = testCase;
    const exchange = { operationId, request, response };
    result.covered.push(...requirements.filter((requirement) => requirement.isProvenBy(exchange)).map(keyOf));
    if (response.status === 429) {
      record(result, testCase, checkContent(operation, response));
      throw new UsageError("The server limits the rate of requests (429). Lower --rate, and run again later.");
    }
    const hasToken = request.header[tokenHeader.toLowerCase()] !== undefined;
    if (response.status === 401 && hasToken && expectedStatuses.some(isSuccess)) {
      throw new UsageError(
        `The server rejects the token for ${operationId} (401). Set ${tokenVariable(tokenHeader)} to a valid token.`,
      );
    }
    record(result, testCase, checkTestCase(testCase, response));
  }
}

/** Adds the violations of a test case. One that an earlier test case showed is only counted. */
function record(result: OperationResult, { name }: TestCase, violations: readonly ResponseViolation[]): void {
  const added: CountedViolation[] = [];
  for (const { requirement, message } of violations) {
    const known = result.violations.find((each) => each.requirement === requirement && each.message === message);
    if (known) known.count++;
    else added.push({ operationId: result.operationId, requirement, message, firstCase: name, count: 1 });
  }
  result.violations.push(...added);
  result.cases.push({ name, violations: added });
}
