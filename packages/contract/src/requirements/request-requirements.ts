import type { TokenOperation } from "@hwc-users/spec";
import { hasCase, titleOf } from "../boundaries/boundary-case.ts";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import { reportsError } from "../response/reports-error.ts";
import type { OperationRequirement } from "./requirement.ts";

/** Requires that each boundary case of a request is accepted or rejected. */
export function requestRequirements(operation: TokenOperation): OperationRequirement[] {
  const cases = requestBoundaryCases(operation);
  return cases.map((boundaryCase) => ({
    kind: boundaryCase.accepted ? "request" : "rejection",
    name: titleOf(boundaryCase),
    isProvenBy: ({ request, response }) => {
      if (!hasCase(request, boundaryCase)) return false;
      const violated = violatedCases(cases, request);
      if (boundaryCase.accepted) return !reportsError(operation, response) && violated.length === 0;
      // The rejection of a request with two violations does not show which of them was the reason.
      return response.status >= 400 && response.status < 500 && violated.length === 1;
    },
  }));
}
