import type { Findings } from "../checks/findings.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { CountedViolation, ResponseViolation } from "../report/response-violation.ts";
import type { OperationResult } from "../report/run-report.ts";

/**
 * Adds the findings of a test case. One that an earlier test case showed is only counted.
 *
 * @param duration In milliseconds.
 */
export function recordCase(result: OperationResult, testCase: TestCase, findings: Findings, duration: number): void {
  result.cases.push({ name: testCase.name, violations: addFindings(result, testCase, findings), duration });
}

/** Adds the findings of a test case that was sent before. */
export function recordAgain(result: OperationResult, testCase: TestCase, findings: Findings): void {
  const added = addFindings(result, testCase, findings);
  result.cases.find(({ name }) => name === testCase.name)?.violations.push(...added);
}

/** Returns the new violations. */
function addFindings(result: OperationResult, testCase: TestCase, { violations, notes }: Findings): CountedViolation[] {
  count(result.notes, notes, testCase);
  return count(result.violations, violations, testCase);
}

/** Counts the known ones, adds the others, and returns those. */
function count(
  known: CountedViolation[],
  found: readonly ResponseViolation[],
  { operation, name, request }: TestCase,
): CountedViolation[] {
  const added: CountedViolation[] = [];
  for (const { requirement, message } of found) {
    const same = known.find((each) => each.requirement === requirement && each.message === message);
    if (same) same.count++;
    else {
      added.push({ operationId: operation.operationId, requirement, message, firstCase: name, count: 1, request });
    }
  }
  known.push(...added);
  return added;
}
