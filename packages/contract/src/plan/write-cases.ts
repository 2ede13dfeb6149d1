import type { TokenOperation } from "@hwc-users/spec";
import * as fc from "fast-check";
import { type BoundaryCase, titleOf } from "../boundaries/boundary-case.ts";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import { applyBoundaryCase } from "../generation/apply-boundary-case.ts";
import { isMissingToken, rejectionStatus } from "../generation/rejection.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { successStatuses } from "./base-case.ts";
import { createTestCase } from "./create-test-case.ts";
import type { TestCase } from "./test-case.ts";

/**
 * Lists requests that change test accounts, and requests that violate one constraint each.
 *
 * @param base A request for test accounts, with a token.
 * @param count How many combinations of boundary cases to generate.
 */
export function writeCases(operation: TokenOperation, base: RequestParts, count: number, seed: number): TestCase[] {
  const cases = requestBoundaryCases(operation);
  const accepted = cases.filter((each) => each.accepted && mayVary(each, base));
  const rejected = cases.filter((each) => !each.accepted && !isMissingToken(operation, each));

  function combine(boundaryCase: BoundaryCase, others: readonly BoundaryCase[], number: number): TestCase | undefined {
    const request = [...others, boundaryCase].reduce<RequestParts | undefined>(
      (changed, each) => changed && applyBoundaryCase(changed, each, seed + number),
      base,
    );
    if (!request) return undefined;
    const violated = violatedCases(cases, request);
    const isAsPlanned = boundaryCase.accepted
      ? violated.length === 0
      : violated.length > 0 && violated.every((each) => each === boundaryCase);
    if (!isAsPlanned) return undefined;
    const statuses = boundaryCase.accepted ? successStatuses(operation) : [rejectionStatus(operation, boundaryCase)];
    return createTestCase(operation, titleOf(boundaryCase), request, { statuses });
  }

  const single = [...accepted, ...rejected].map((boundaryCase) => combine(boundaryCase, [], 0));
  const combinations = fc.record({
    boundaryCase: fc.constantFrom(...accepted, ...rejected),
    others: fc.subarray(accepted),
  });
  const generated = fc
    .sample(combinations, { numRuns: count, seed })
    .map(({ boundaryCase, others }, index) => combine(boundaryCase, others, index + 1));
  return [...single, ...generated].filter((testCase) => testCase !== undefined);
}

/**
 * Whether any accepted value is safe to send. Text without a limit, such as a department or a phone number, must often be
 * one that the server has. The account never changes. One known value stands for all, of which there can be hundreds.
 */
function mayVary({ location, keyword, limit, matches }: BoundaryCase, base: RequestParts): boolean {
  if (location[0] === "path" || location[0] === "query" || location.includes("*")) return false;
  if (keyword === "known") return matches([limit].flat()[0]);
  if (keyword === "type") return limit === "boolean" && location[0] === "body";
  if (keyword === "optional" || keyword === "anyOf") return typeof base.body === "object" && location[0] === "body";
  return true;
}
