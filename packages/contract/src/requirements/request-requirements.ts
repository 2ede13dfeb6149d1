import { isSuccess, type Operation } from "@hwc-users/spec";
import { hasCase, titleOf } from "../boundaries/boundary-case.ts";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import type { OperationRequirement } from "./requirement.ts";

/** Requires that each boundary case of a request is accepted or rejected. */
export function requestRequirements(operation: Operation): OperationRequirement[] {
  const cases = requestBoundaryCases(operation);
  return cases.map((boundaryCase) => ({
    kind: boundaryCase.accepted ? "request" : "rejection",
    name: titleOf(boundaryCase),
    isProvenBy: ({ request, response: { status } }) => {
      if (!hasCase(request, boundaryCase)) return false;
      const violated = violatedCases(cases, request);
      if (boundaryCase.accepted) return isSuccess(status) && violated.length === 0;
      // The rejection of a request with two violations does not show which of them was the reason.
      return status >= 400 && status < 500 && violated.length === 1;
    },
  }));
}
