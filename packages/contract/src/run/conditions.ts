import type { TokenOperation } from "@hwc-users/spec";
import { StopError } from "../errors/stop-error.ts";
import type { SentExchange } from "../http/sent-exchange.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { Clock } from "./clock.ts";
import { describeFailure } from "./describe-failure.ts";
import { isAccepted } from "./is-accepted.ts";
import type { LimitedSender } from "./limited-sender.ts";
import { retryDelay } from "./retry-delay.ts";

/** A rate limit, and a service that is down for a while. */
const TEMPORARY = [429, 503];
/** Statuses that can come from the state of the server or the token, and not from the request. */
const CONDITIONS = [401, 403, ...TEMPORARY];
/** A rate limit can accept the base request and reject the next one by chance, but hardly twice with a pause between. */
const PROOFS = 2;

/** What requests of one operation need. */
export interface ConditionContext {
  sender: LimitedSender;
  clock: Clock;
  onProgress(text: string): void;
}

/** Sends the base request. */
export type SendBase = () => Promise<SentExchange>;

/**
 * Creates a function that sends test cases. It finds out whether an unexpected 401, 403, 429 or 503 belongs to the request: if
 * so, the server accepts the base request. If not, it waits while the server is busy, and stops the run otherwise.
 *
 * @param sendBase Missing when `--accounts` does not name the operation.
 */
export function createCaseSender(context: ConditionContext, sendBase?: SendBase) {
  /** The temporary statuses that are the server's response to some requests, and not a condition. */
  const proven = new Set<number>();

  /** @throws {StopError} when the base request fails, too, or a limit of the run is reached. */
  return async (testCase: TestCase): Promise<SentExchange> => {
    let proofs = 0;
    for (let retryCount = 0; ; retryCount++) {
      const exchange = await context.sender.send(testCase.request);
      const status = unexpectedCondition(testCase, exchange);
      if (status === undefined) return exchange;
      const isTemporary = TEMPORARY.includes(status);
      if (!sendBase && !isTemporary) return exchange;
      const probe = await sendBase?.();
      if (probe && isAccepted(testCase.operation, probe.outcome)) {
        proofs++;
        if (!isTemporary || proven.has(status) || proofs === PROOFS) {
          proven.add(status);
          return exchange;
        }
      } else if (probe && !isBusy(probe, TEMPORARY)) {
        throw new StopError(describeFailure(testCase.operation, probe.outcome));
      }
      await pause(testCase.operation, exchange, retryCount, context);
    }
  };
}

/** Sends a request, and again after a pause while the status is one of a busy server. */
export async function sendWhenFree(
  { operation, request }: TestCase,
  context: ConditionContext,
  busy: readonly number[] = TEMPORARY,
): Promise<SentExchange> {
  for (let retryCount = 0; ; retryCount++) {
    const exchange = await context.sender.send(request);
    if (!isBusy(exchange, busy)) return exchange;
    await pause(operation, exchange, retryCount, context);
  }
}

async function pause(
  operation: TokenOperation,
  { outcome }: SentExchange,
  retryCount: number,
  { sender, clock, onProgress }: ConditionContext,
): Promise<void> {
  const delay = retryDelay(outcome, retryCount, clock.now());
  const failure = describeFailure(operation, outcome);
  onProgress(`${failure} The next attempt is in ${Math.ceil(delay / 1000)} s.`);
  await sender.wait(delay, failure);
}

function unexpectedCondition({ expected }: TestCase, { outcome }: SentExchange): number | undefined {
  if ("problem" in outcome) return undefined;
  const { status } = outcome.response;
  const isExpected = [...expected.statuses, ...(expected.unclear ?? [])].includes(status);
  return CONDITIONS.includes(status) && !isExpected ? status : undefined;
}

function isBusy({ outcome }: SentExchange, statuses: readonly number[]): boolean {
  return "response" in outcome && statuses.includes(outcome.response.status);
}
