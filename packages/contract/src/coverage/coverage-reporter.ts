import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { TokenOperation } from "@hwc-users/spec";
import type { Reporter, TestCase, TestSpecification, Vitest } from "vitest/node";
import { type Coverage, coverageOf } from "./coverage.ts";
import { coverageFailure, type RunScope, scopeOf } from "./coverage-gate.ts";
import { coverageTable } from "./coverage-table.ts";

declare module "vitest" {
  interface TaskMeta {
    /** The keys of the requirements that the test covered. */
    requirements?: string[];
  }
}

/** The options of a {@link CoverageReporter}. */
export interface CoverageReporterOptions {
  operations: readonly TokenOperation[];
  /** The absolute path of the folder with the contract tests. */
  folder: string;
  /** Writes the report files, and returns the path of the readable one. */
  writeReports(coverage: Coverage): string;
}

/**
 * Reports which requirements the passing tests covered. Fails a run of all contract tests when a requirement is missing, and
 * any run in which it cannot find the contract tests.
 */
export class CoverageReporter implements Reporter {
  readonly #options: CoverageReporterOptions;
  readonly #covered = new Set<string>();
  #vitest: Vitest | undefined;
  #scope: RunScope = { kind: "invalid", problem: "no test file ran" };

  constructor(options: CoverageReporterOptions) {
    this.#options = options;
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunStart(specifications: readonly TestSpecification[]): Promise<void> {
    this.#covered.clear();
    const found = (await this.#vitest?.globTestSpecifications()) ?? [];
    this.#scope = scopeOf({
      contractFiles: contractFiles(this.#options.folder),
      foundFiles: found.map(({ moduleId }) => moduleId),
      runFiles: specifications.map(({ moduleId }) => moduleId),
      testNamePattern: this.#vitest?.config.testNamePattern,
    });
  }

  onTestCaseResult(test: TestCase): void {
    if (!test.ok()) return;
    for (const key of test.meta().requirements ?? []) this.#covered.add(key);
  }

  onTestRunEnd(): void {
    const { operations, writeReports } = this.#options;
    const coverage = coverageOf(operations, this.#covered);
    if (coverage.covered > 0) console.log(`\n${coverageTable(coverage)}\n\nReport: ${writeReports(coverage)}`);
    const failure = coverageFailure(this.#scope, coverage);
    if (failure !== undefined) {
      console.error(`\n${failure}\n`);
      process.exitCode = 1;
    } else if (this.#scope.kind === "narrowed") {
      console.log(`\nThe coverage of the contract is not checked: ${this.#scope.reason}.`);
    }
  }
}

function contractFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}
