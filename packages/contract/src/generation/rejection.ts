import type { TokenOperation } from "@hwc-users/spec";
import type { BoundaryCase } from "../boundaries/boundary-case.ts";
import type { MockViolation } from "../http/mock-violations.ts";

/** Whether a boundary case is that of a request without a token. */
export function isMissingToken({ tokenHeader }: TokenOperation, { location, keyword, limit }: BoundaryCase): boolean {
  return location.join() === "header" && keyword === "required" && limit === tokenHeader.toLowerCase();
}

/** The status that rejects a boundary case: 401 without a token, 400 for everything else. */
export function rejectionStatus(operation: TokenOperation, boundaryCase: BoundaryCase): number {
  return isMissingToken(operation, boundaryCase) ? 401 : 400;
}

/** Whether the reported violations are those of a boundary case, and of nothing else. */
export function isReported(
  operation: TokenOperation,
  boundaryCase: BoundaryCase,
  violations: readonly MockViolation[],
): boolean {
  const { location, keyword } = boundaryCase;
  const isHere = (violation: MockViolation) => {
    const names = violation.location === "" ? [] : violation.location.split("/");
    const isInside = location.every((name, index) =>
      name === "*" ? /^\d+$/.test(names[index] ?? "") : name === names[index],
    );
    // A missing or unknown field may be reported at its parent or at its own location.
    return isInside && names.length - location.length <= 1;
  };
  const reported = isMissingToken(operation, boundaryCase) ? "token" : keyword;
  return violations.some(({ code }) => code === reported) && violations.every(isHere);
}
