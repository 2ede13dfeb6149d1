import { type Coverage, missingRequirements } from "./coverage.ts";

/** The test files of a run, as absolute paths, and its filter by test name. */
export interface TestRun {
  /** The contract tests on disk. */
  contractFiles: readonly string[];
  /** All test files that vitest finds without a filter. */
  foundFiles: readonly string[];
  /** The test files that run. */
  runFiles: readonly string[];
  testNamePattern?: RegExp | undefined;
}

/** How much of the contract tests a run includes. Only the coverage of a `whole` run is checked. */
export type RunScope =
  | { kind: "whole" }
  | { kind: "narrowed"; reason: string }
  /** The contract tests were not found, so nothing could be checked. */
  | { kind: "invalid"; problem: string };

export function scopeOf({ contractFiles, foundFiles, runFiles, testNamePattern }: TestRun): RunScope {
  if (contractFiles.length === 0) return { kind: "invalid", problem: "there are no contract tests" };
  const unknown = contractFiles.filter((file) => !foundFiles.includes(file));
  if (unknown.length > 0) {
    return {
      kind: "invalid",
      problem: `vitest does not find ${unknown.join(", ")}. Check \`include\` and \`exclude\``,
    };
  }
  if (runFiles.length === 0) return { kind: "invalid", problem: "no test file ran" };
  if (testNamePattern) return { kind: "narrowed", reason: `only tests that match ${testNamePattern} ran` };
  const ran = contractFiles.filter((file) => runFiles.includes(file)).length;
  if (ran === contractFiles.length) return { kind: "whole" };
  return { kind: "narrowed", reason: `${ran} of ${contractFiles.length} contract test files ran` };
}

/** The reason why a run fails; undefined if it passes, or is narrowed. */
export function coverageFailure(scope: RunScope, coverage: Coverage): string | undefined {
  if (scope.kind === "invalid") return `The coverage of the contract cannot be checked: ${scope.problem}.`;
  if (coverage.total === 0) return "The coverage of the contract cannot be checked: the spec has no requirements.";
  if (scope.kind === "narrowed") return undefined;
  const missing = missingRequirements(coverage).map((key) => `\n  ${key}`);
  return missing.length > 0 ? `No passing test covers:${missing.join("")}` : undefined;
}
