import { createResponseChecker } from "../checks/check-response.ts";
import { StopError } from "../errors/stop-error.ts";
import type { OperationPlan } from "../plan/plan.ts";
import type { OperationResult } from "../report/run-report.ts";
import { requirementsOf } from "../requirements/requirements.ts";
import type { LimitedSender } from "./limited-sender.ts";
import { runCases } from "./run-cases.ts";

/** The results of a run, and why it stopped early. */
export interface RunResult {
  results: OperationResult[];
  stopped?: string;
}

/** Sends the requests of a plan, and checks the responses. */
export async function runPlan(
  plan: readonly OperationPlan[],
  sender: LimitedSender,
  onProgress: (text: string) => void = () => {},
): Promise<RunResult> {
  const check = createResponseChecker();
  const results: OperationResult[] = [];
  for (const { operation, safe, writes } of plan) {
    const testCases = [...safe, ...(writes ? [writes.base, ...writes.cases, writes.base] : [])];
    onProgress(`${operation.operationId}: ${testCases.length} cases`);
    const result = { operationId: operation.operationId, cases: [], violations: [], notes: [], covered: [] };
    results.push(result);
    try {
      await runCases(testCases, { sender, check, requirements: requirementsOf(operation), result });
    } catch (error) {
      if (!(error instanceof StopError)) throw error;
      return { results, stopped: error.message };
    }
  }
  return { results };
}
