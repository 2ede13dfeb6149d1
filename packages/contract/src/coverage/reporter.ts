import { readdirSync } from "node:fs";
import { operations } from "@hwc-users/spec";
import type { Reporter, TestCase, TestSpecification, Vitest } from "vitest/node";
import { type Coverage, coverageOf, missingOf, tableOf } from "./coverage.ts";

declare module "vitest" {
  interface TaskMeta {
    /** The clauses that went over the wire during the test. */
    clauses?: string[];
  }
}

const folder = new URL("../../test/contract/", import.meta.url);

/**
 * Tells, after the tests, how much of the contract went over the wire in those that passed, and fails the run when it was
 * not all. A run of only some of the tests in `test/contract/` is not judged.
 */
export class CoverageReporter implements Reporter {
  readonly #seen = new Set<string>();
  #isWhole = false;
  #isNarrowed = false;
  readonly #write: (coverage: Coverage) => string;

  /** @param write Writes the reports, and returns where. */
  constructor(write: (coverage: Coverage) => string) {
    this.#write = write;
  }

  onInit({ config }: Vitest): void {
    this.#isNarrowed = config.testNamePattern !== undefined;
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    const run = new Set(specifications.map(({ moduleId }) => moduleId));
    const files = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
    this.#isWhole = files.every((name) => run.has(new URL(name, folder).pathname));
  }

  onTestCaseResult(test: TestCase): void {
    if (!test.ok()) return;
    for (const key of test.meta().clauses ?? []) this.#seen.add(key);
  }

  onTestRunEnd(): void {
    if (!this.#isWhole) return;
    const coverage = coverageOf(operations, this.#seen);
    const missing = missingOf(coverage);
    console.log(`\n${tableOf(coverage).join("\n")}\n\nReport: ${this.#write(coverage)}\n`);
    if (missing.length === 0 || this.#isNarrowed) return;
    console.error(`No passing test has seen:\n${missing.map((key) => `  ${key}`).join("\n")}\n`);
    process.exitCode = 1;
  }
}
