import type { Findings, ResponseCheck } from "../checks/findings.ts";
import { StopError } from "../errors/stop-error.ts";
import type { Outcome } from "../http/sent-exchange.ts";
import type { OperationPlan } from "../plan/plan.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { OperationResult } from "../report/run-report.ts";
import { keyOf, type Requirement } from "../requirements/requirement.ts";
import { type ConditionContext, createCaseSender, sendWhenFree } from "./conditions.ts";
import { describeFailure } from "./describe-failure.ts";
import { isAccepted } from "./is-accepted.ts";
import { recordAgain, recordCase } from "./record-case.ts";

/** The run of an operation ends after so many requests in a row without a response. */
const MAX_UNANSWERED = 3;
/** The run stops after so many base requests in a row that fail: the service is down. */
const MAX_BASE_FAILURES = 3;

/** What the test cases of an operation need. */
export interface CaseContext extends ConditionContext {
  check: ResponseCheck;
  /** The requirements that no response has proven yet. */
  unproven: Set<Requirement>;
  /** Receives the results. They are kept when the run stops early. */
  result: OperationResult;
}

/**
 * Sends the base request of an operation. Its results are recorded only when the server accepts it: otherwise the arguments,
 * the token or the server must be corrected first.
 *
 * @throws {StopError} when the server does not accept it.
 */
export async function runBaseline(base: TestCase, context: CaseContext): Promise<void> {
  const exchange = await sendWhenFree(base, context, [429]);
  if (!isAccepted(base.operation, exchange.outcome)) {
    throw new StopError(describeFailure(base.operation, exchange.outcome));
  }
  recordCase(context.result, base, findingsOf(base, exchange.outcome, context), exchange.duration);
}

/**
 * Sends the test cases of an operation one after the other. After each one that may have changed the accounts it sends the base
 * request, so that they have their values even when the run ends without a restoration.
 *
 * @throws {StopError} when the base request fails, or the run must stop.
 */
export async function runCases({ safe, writes }: OperationPlan, context: CaseContext): Promise<void> {
  const base = writes?.base;
  const sendCase = createCaseSender(context, base && (() => context.sender.send(base.request)));
  let unanswered = 0;
  let baseFailures = 0;
  for (const testCase of [...safe, ...(writes?.cases ?? [])]) {
    const exchange = await sendCase(testCase);
    unanswered = "problem" in exchange.outcome ? unanswered + 1 : 0;
    recordCase(context.result, testCase, findingsOf(testCase, exchange.outcome, context), exchange.duration);
    if (base && mayHaveChanged(exchange.outcome) && unanswered < MAX_UNANSWERED) {
      const { outcome } = await sendWhenFree(base, context);
      unanswered = "problem" in outcome ? unanswered + 1 : 0;
      if (isRefused(outcome)) throw new StopError(describeFailure(base.operation, outcome));
      recordAgain(context.result, base, findingsOf(base, outcome, context));
      baseFailures = isAccepted(base.operation, outcome) ? 0 : baseFailures + 1;
      if (baseFailures === MAX_BASE_FAILURES) throw new StopError(describeFailure(base.operation, outcome));
    }
    if (unanswered >= MAX_UNANSWERED) return;
  }
}

/** Marks the requirements that a response proves, and lists its violations. */
function findingsOf(testCase: TestCase, outcome: Outcome, { check, unproven, result }: CaseContext): Findings {
  if ("problem" in outcome) {
    return { violations: [{ requirement: "a response to every request", message: outcome.problem }], notes: [] };
  }
  const { response } = outcome;
  const { operation, parts } = testCase;
  if (parts) {
    const exchange = { operationId: operation.operationId, request: parts, response };
    for (const requirement of unproven) {
      if (!requirement.isProvenBy(exchange)) continue;
      unproven.delete(requirement);
      result.covered.push(keyOf(requirement));
    }
  }
  return check(testCase, response);
}

/** An error of the client (4xx) promises that nothing changed. Everything else, such as a 500, does not. */
function mayHaveChanged(outcome: Outcome): boolean {
  return "problem" in outcome || outcome.response.status < 400 || outcome.response.status >= 500;
}

/** Whether the token is no longer accepted. */
function isRefused(outcome: Outcome): boolean {
  return "response" in outcome && [401, 403].includes(outcome.response.status);
}
