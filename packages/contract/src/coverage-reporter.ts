import type { Operation } from "@hwc-users/spec";
import type { Reporter, TestCase } from "vitest/node";
import { type Clause, keyOf } from "./clauses.ts";
import { coverageOf } from "./coverage.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What the test has seen hold. */
    clauses?: Clause[];
  }
}

/** Prints, after the tests, how much of the contract they saw, and fails the run when they did not see all of it. */
export class CoverageReporter implements Reporter {
  readonly #operations: Operation[];
  readonly #seen = new Set<string>();

  constructor(operations: Operation[]) {
    this.#operations = operations;
  }

  onTestCaseResult(test: TestCase): void {
    if (!test.ok()) return;
    for (const clause of test.meta().clauses ?? []) this.#seen.add(keyOf(clause));
  }

  onTestRunEnd(): void {
    const { table, missing } = coverageOf(this.#operations, this.#seen);
    console.log(`\n${table.join("\n")}\n`);
    if (missing.length === 0) return;
    console.error(`No passing test has seen:\n${missing.map((clause) => `  ${keyOf(clause)}`).join("\n")}\n`);
    process.exitCode = 1;
  }
}
