import { isSuccess, type TokenOperation } from "@hwc-users/spec";
import { hasCase, titleOf } from "../boundaries/boundary-case.ts";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import { rejectionStatus } from "../generation/rejection.ts";
import { createIsDocumented } from "./documented-response.ts";
import type { OperationRequirement } from "./requirement.ts";

/** Requires that each boundary case of a request is accepted or rejected. */
export function requestRequirements(operation: TokenOperation): OperationRequirement[] {
  const cases = requestBoundaryCases(operation);
  const isDocumented = createIsDocumented(operation);
  return cases.map((boundaryCase) => ({
    kind: boundaryCase.accepted ? "request" : "rejection",
    name: titleOf(boundaryCase),
    isProvenBy: ({ request, response }) => {
      if (!hasCase(request, boundaryCase)) return false;
      // The rejection of a request with two violations does not show which of them was the reason.
      if (violatedCases(cases, request).length !== (boundaryCase.accepted ? 0 : 1)) return false;
      const isExpected = boundaryCase.accepted
        ? isSuccess(response.status)
        : response.status === rejectionStatus(operation, boundaryCase);
      return isExpected && isDocumented(response);
    },
  }));
}
