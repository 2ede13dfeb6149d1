import type { TokenOperation } from "@hwc-users/spec";
import { keyOf, type Requirement } from "../requirements/requirement.ts";
import { requirementsOf } from "../requirements/requirements.ts";

/** Which requirements of the contract are covered. */
export interface Coverage {
  operations: OperationCoverage[];
  covered: number;
  total: number;
}

/** Which requirements of one operation are covered. */
export interface OperationCoverage {
  operationId: string;
  requirements: { kind: Requirement["kind"]; name: string; covered: boolean }[];
}

/**
 * Compares the covered requirements with all requirements.
 *
 * @param covered The keys of the covered requirements.
 */
export function coverageOf(operations: readonly TokenOperation[], covered: ReadonlySet<string>): Coverage {
  const byOperation = operations.map((operation) => ({
    operationId: operation.operationId,
    requirements: requirementsOf(operation).map((requirement) => ({
      kind: requirement.kind,
      name: requirement.name,
      covered: covered.has(keyOf(requirement)),
    })),
  }));
  const all = byOperation.flatMap(({ requirements }) => requirements);
  return { operations: byOperation, covered: countCovered(all), total: all.length };
}

/** The keys of the requirements that are not covered. */
export function missingRequirements({ operations }: Coverage): string[] {
  return operations.flatMap(({ operationId, requirements }) =>
    requirements.filter(({ covered }) => !covered).map((requirement) => keyOf({ operationId, ...requirement })),
  );
}

export function countCovered(requirements: OperationCoverage["requirements"]): number {
  return requirements.filter(({ covered }) => covered).length;
}

/** A percentage. It is rounded down, so that only full coverage is 100 %. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.floor((part / whole) * 1000) / 10} %`;
}
