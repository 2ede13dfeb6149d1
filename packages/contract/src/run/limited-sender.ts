import { StopError } from "../errors/stop-error.ts";
import type { SentExchange } from "../http/sent-exchange.ts";
import type { WireRequest } from "../http/wire-request.ts";
import type { ContractOptions } from "../options/options.ts";
import type { Clock } from "./clock.ts";
import type { Sender } from "./sender.ts";

/** Sends requests within the limits of the run. */
export interface LimitedSender {
  /** @throws {StopError} when the server is unreachable, a limit of the run is reached, or the run is interrupted. */
  send(request: WireRequest): Promise<SentExchange>;
  /**
   * Waits so many milliseconds.
   *
   * @param reason Why the run waits.
   * @throws {StopError} at once when `--max-time` would end before.
   */
  wait(milliseconds: number, reason: string): Promise<void>;
  /** Whether the last request has no response: the server may still carry it out. */
  isUnanswered(): boolean;
  /** The statuses of the responses so far. */
  statuses(): ReadonlySet<number>;
}

type Limits = Pick<ContractOptions, "rate" | "maxRequests" | "maxTime">;

/**
 * Limits a sender to a rate, a number of requests and a time. A request that is under way at the end of the time is aborted.
 *
 * @param interruption Aborts when the user interrupts the run.
 */
export function limitSender(
  sender: Sender,
  { rate, maxRequests, maxTime }: Limits,
  clock: Clock,
  interruption: AbortSignal,
): LimitedSender {
  const endsAt = clock.now() + maxTime * 1000;
  const signal = AbortSignal.any([interruption, clock.timeout(maxTime * 1000)]);
  let nextAt = 0;
  let unanswered = false;
  const statuses = new Set<number>();

  async function untilStopped<Result>(step: () => Promise<Result>): Promise<Result> {
    try {
      signal.throwIfAborted();
      return await step();
    } catch (error) {
      throw signal.aborted ? stopError() : error;
    }
  }

  function stopError(): StopError {
    if (interruption.aborted) return new StopError("The run was interrupted.");
    return new StopError(`The run stopped after ${maxTime} seconds. Raise --max-time.`);
  }

  return {
    send: (request) =>
      untilStopped(async () => {
        const count = sender.requestCount();
        if (count >= maxRequests)
          throw new StopError(
            `The run stopped at the limit of requests, which is ${maxRequests}. Raise --max-requests.`,
          );
        await clock.wait(Math.max(0, nextAt - clock.now()), signal);
        nextAt = clock.now() + 1000 / rate;
        unanswered = true;
        const exchange = await sender.send(request, signal);
        unanswered = "problem" in exchange.outcome;
        if ("response" in exchange.outcome) statuses.add(exchange.outcome.response.status);
        return exchange;
      }),
    wait: (milliseconds, reason) =>
      untilStopped(async () => {
        if (clock.now() + milliseconds > endsAt) {
          const seconds = Math.ceil(milliseconds / 1000);
          throw new StopError(`${reason} The run does not wait ${seconds} s for that: --max-time ends before.`);
        }
        await clock.wait(milliseconds, signal);
      }),
    isUnanswered: () => unanswered,
    statuses: () => statuses,
  };
}
