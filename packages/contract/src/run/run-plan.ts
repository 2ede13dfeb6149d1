import { createResponseChecker } from "../checks/check-response.ts";
import { StopError } from "../errors/stop-error.ts";
import type { ContractOptions } from "../options/options.ts";
import type { OperationPlan } from "../plan/plan.ts";
import type { OperationResult } from "../report/run-report.ts";
import { requirementsOf } from "../requirements/requirements.ts";
import type { Clock } from "./clock.ts";
import { limitSender } from "./limited-sender.ts";
import { restoreAccounts } from "./restoration.ts";
import { type CaseContext, runBaseline, runCases } from "./run-cases.ts";
import type { Sender } from "./sender.ts";

/** What a run depends on, apart from its options. */
export interface RunControl {
  /** Aborts when the user interrupts the run. */
  interruption: AbortSignal;
  clock: Clock;
  onProgress(text: string): void;
}

/** The results of a run, and why it stopped early. */
export interface RunResult {
  results: OperationResult[];
  stopped?: string;
  /** The error behind a crash. */
  crash?: Error;
}

/** Not even an operation without an account in its path. Without this error, a wrong base path would look like a server that conforms. */
const NOTHING_FOUND =
  "The server found no path of the spec: each response has the status 404. Check the path of --target.";

/** Sends the requests of a plan, checks the responses, and restores the accounts however the run ends. */
export async function runPlan(
  plan: readonly OperationPlan[],
  limits: Pick<ContractOptions, "rate" | "maxRequests" | "maxTime">,
  sender: Sender,
  control: RunControl,
): Promise<RunResult> {
  const { clock, interruption, onProgress } = control;
  const limitedSender = limitSender(sender, limits, clock, interruption);
  const check = createResponseChecker();
  const runs = plan.map((operationPlan) => {
    const { operation } = operationPlan;
    const result: OperationResult = {
      operationId: operation.operationId,
      cases: [],
      violations: [],
      notes: [],
      covered: [],
    };
    const context: CaseContext = {
      sender: limitedSender,
      clock,
      onProgress,
      check,
      unproven: new Set(requirementsOf(operation)),
      result,
    };
    return { operationPlan, context, result, base: operationPlan.writes?.base };
  });
  let hasChanged = false;

  const end = await endOf(async () => {
    for (const { base, context } of runs) if (base) await runBaseline(base, context);
    hasChanged = true;
    for (const { operationPlan, context } of runs) {
      const { operation, safe, writes } = operationPlan;
      onProgress(`${operation.operationId}: ${safe.length + (writes?.cases.length ?? 0)} cases`);
      await runCases(operationPlan, context);
    }
    const statuses = limitedSender.statuses();
    if (statuses.size === 1 && statuses.has(404)) throw new StopError(NOTHING_FOUND);
  });
  // One operation can change the account of another, so all are restored.
  const bases = hasChanged ? runs.flatMap(({ base }) => base ?? []) : [];
  const restorations = await restoreAccounts(bases, limitedSender.isUnanswered(), { sender, clock, onProgress });
  for (const { base, result } of runs) {
    const restoration = base && restorations.get(base);
    if (restoration) result.restoration = restoration;
  }
  return { results: runs.map(({ result }) => result).filter(({ cases }) => cases.length > 0), ...end };
}

async function endOf(run: () => Promise<void>): Promise<Pick<RunResult, "stopped" | "crash">> {
  try {
    await run();
    return {};
  } catch (error) {
    if (error instanceof StopError) return { stopped: error.message };
    const crash = error instanceof Error ? error : new Error(String(error));
    return { stopped: `The command failed: ${crash.message}`, crash };
  }
}
