import { type NamedFault, namedFaults, type PortableReply, status, success } from "@hwc-users/faults/portable";
import type { FaultCounters } from "./fault-counters.ts";
import type { FaultExpression } from "./fault-expression.ts";
import { type FaultRequest, faultKey } from "./fault-key.ts";

/**
 * Returns the reply of a fault to a request; undefined for the success after it, which is the usual response. A fault with several
 * replies sends them in turn.
 */
export function nextFaultReply(
  fault: FaultExpression["fault"],
  counters: FaultCounters,
  request: FaultRequest,
): PortableReply | undefined {
  if (typeof fault === "number") return status(fault);
  const { replies }: NamedFault = namedFaults[fault];
  const turn = replies.length > 1 ? counters.count(faultKey(fault, request)) % replies.length : 0;
  return replies[turn] === success ? undefined : replies[turn];
}
