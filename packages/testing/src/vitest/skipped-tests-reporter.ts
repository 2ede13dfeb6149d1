import type { Reporter, TestCase, TestModule } from "vitest/node";
import "../needs.ts";

/** Lists the skipped tests at the end of a run, by reason. */
export class SkippedTestsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")]);
    for (const [reason, tests] of Map.groupBy(skipped, reasonOf)) {
      console.log(`\nSkipped: ${reason}.\n${tests.map(({ fullName }) => `  ${fullName}`).join("\n")}`);
    }
  }
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return test.meta().skipReason ?? note ?? "only some of the tests were selected";
}
