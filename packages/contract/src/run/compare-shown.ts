import { compareFields } from "../checks/compare-fields.ts";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { Restoration } from "../report/run-report.ts";

/** Compares the values of a request with those that its response shows. Lists names of fields, and no values: they can be personal. */
export function compareShown(
  { operation, parts }: TestCase,
  response: ReceivedResponse,
): Pick<Restoration, "state" | "reason"> {
  const { equal, different, masked, hidden } = compareFields(operation, parts, response);
  if (different.length > 0) {
    return { state: "failed", reason: `The response shows other values than --accounts: ${different.join(", ")}.` };
  }
  const unshown = [...masked, ...hidden];
  if (equal.length === 0) return { state: "accepted", reason: "The response shows no values." };
  if (unshown.length === 0) return { state: "verified" };
  return { state: "accepted", reason: `The response does not show ${unshown.join(", ")}.` };
}
