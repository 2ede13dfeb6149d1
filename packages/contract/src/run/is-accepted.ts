import type { TokenOperation } from "@hwc-users/spec";
import type { Outcome } from "../http/sent-exchange.ts";
import { reportsError } from "../response/reports-error.ts";

/** Whether the server accepted a request, as far as the response shows it. */
export function isAccepted(operation: TokenOperation, outcome: Outcome): boolean {
  return "response" in outcome && !reportsError(operation, outcome.response);
}
