import type { TokenOperation } from "@hwc-users/spec";
import * as fc from "fast-check";
import { type BoundaryCase, hasCase } from "../boundaries/boundary-case.ts";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { expectationOf } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";
import { type ValueChange, valueChanges } from "./value-changes.ts";

/**
 * Lists requests that differ from the base request in one value, and then combinations of them.
 *
 * @param count How many combinations to generate.
 */
export function valueCases(operation: TokenOperation, base: RequestParts, count: number, seed: number): TestCase[] {
  const cases = requestBoundaryCases(operation);
  const changes = valueChanges(operation, cases, base);
  const toTestCase = ({ boundaryCase, name }: ValueChange, request: RequestParts): TestCase[] =>
    hasOnly(cases, boundaryCase, request)
      ? [createTestCase(operation, name, request, expectationOf(operation, boundaryCase))]
      : [];
  return [
    ...changes.flatMap((change) => toTestCase(change, change.apply(base))),
    ...combinationsOf(changes, count, seed).flatMap(({ change, others }, index) =>
      toTestCase(
        change,
        [...others, change].reduce((request, { apply }) => apply(request), base),
      ).map((testCase) => ({
        ...testCase,
        name: `combination ${index + 1}: ${change.name}`,
        rule: change.name,
      })),
    ),
  ];
}

/** Whether a request has a boundary case, and violates nothing else. */
function hasOnly(cases: readonly BoundaryCase[], boundaryCase: BoundaryCase, request: RequestParts): boolean {
  return hasCase(request, boundaryCase) && violatedCases(cases, request).every((violated) => violated === boundaryCase);
}

/** Chooses changes, each with some of the accepted ones before it. */
function combinationsOf(changes: readonly ValueChange[], count: number, seed: number) {
  if (changes.length === 0) return [];
  const accepted = changes.filter(({ boundaryCase }) => boundaryCase.accepted);
  const combinations = fc.record({ change: fc.constantFrom(...changes), others: fc.subarray(accepted) });
  return fc.sample(combinations, { numRuns: count, seed });
}
