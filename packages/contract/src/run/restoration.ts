import type { Outcome } from "../http/sent-exchange.ts";
import { restorationOrder } from "../plan/restoration-order.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { Restoration } from "../report/run-report.ts";
import type { Clock } from "./clock.ts";
import { compareShown } from "./compare-shown.ts";
import { describeFailure } from "./describe-failure.ts";
import { isAccepted } from "./is-accepted.ts";
import { retryDelay } from "./retry-delay.ts";
import type { Sender } from "./sender.ts";

/** How long a restoration waits for a server that is busy, down or unreachable, in milliseconds. */
const TIME_LIMIT = 120_000;
/** The time limit of one request, in milliseconds. It does not depend on `--timeout`, which can be minutes. */
const REQUEST_TIME_LIMIT = 30_000;
/** A server may still carry out a request that it did not respond to. The restoration must come after it. In milliseconds. */
const PAUSE_AFTER_UNANSWERED = 2000;

/** What a restoration needs. It is outside of the limits of the run. */
export interface RestorationContext {
  sender: Sender;
  clock: Clock;
  onProgress(text: string): void;
}

/**
 * Sends the base requests, so that the accounts have the values of `--accounts` again.
 *
 * @param bases In the order of the plan.
 * @param isUnanswered Whether the last request of the run has no response.
 */
export async function restoreAccounts(
  bases: readonly TestCase[],
  isUnanswered: boolean,
  context: RestorationContext,
): Promise<Map<TestCase, Restoration>> {
  const { clock, onProgress } = context;
  const restorations = new Map<TestCase, Restoration>();
  if (bases.length > 0 && isUnanswered) await clock.wait(PAUSE_AFTER_UNANSWERED);
  const endsAt = clock.now() + TIME_LIMIT;
  for (const base of restorationOrder(bases)) {
    onProgress(`${base.operation.operationId}: restoring the values of --accounts`);
    restorations.set(base, await restore(base, endsAt, context));
  }
  return restorations;
}

async function restore(base: TestCase, endsAt: number, context: RestorationContext): Promise<Restoration> {
  const { clock, onProgress } = context;
  const { operation, request } = base;
  for (let retryCount = 0; ; retryCount++) {
    const outcome = await sendOnce(base, context);
    if ("response" in outcome && isAccepted(operation, outcome)) {
      return { ...compareShown(base, outcome.response), request };
    }
    const reason = describeFailure(operation, outcome);
    const delay = retryDelay(outcome, retryCount, clock.now());
    if (!isTemporary(outcome) || clock.now() + delay > endsAt) return { state: "failed", reason, request };
    onProgress(`${reason} The next attempt to restore is in ${Math.ceil(delay / 1000)} s.`);
    await clock.wait(delay);
  }
}

async function sendOnce({ request }: TestCase, { sender, clock }: RestorationContext): Promise<Outcome> {
  const signal = clock.timeout(REQUEST_TIME_LIMIT);
  try {
    return (await sender.send(request, signal)).outcome;
  } catch (error) {
    // Whatever it is, the other accounts must be restored.
    if (signal.aborted) return { problem: `no response within ${REQUEST_TIME_LIMIT / 1000} s` };
    return { problem: (error instanceof Error ? error.message : String(error)).replace(/\.$/, "") };
  }
}

/** Whether the same request may succeed later. */
function isTemporary(outcome: Outcome): boolean {
  return "problem" in outcome || outcome.response.status === 429 || outcome.response.status >= 500;
}
