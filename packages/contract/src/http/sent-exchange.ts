import type { ReceivedResponse } from "./exchange.ts";
import type { WireRequest } from "./wire-request.ts";

/** The response to a request, or the reason why there is none. */
export type Outcome = { response: ReceivedResponse } | { problem: string };

/** A request that the command sent, and what came back. */
export interface SentExchange {
  request: WireRequest;
  outcome: Outcome;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** In milliseconds. */
  duration: number;
}
