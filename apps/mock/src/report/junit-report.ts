import { junitXml } from "@hwc-users/junit";
import { nameOf, violationLine } from "./text-report.ts";
import type { ViolationCounts } from "./violation-counts.ts";

/** Writes the counts as JUnit XML: one test case for each operation, skipped if it was never called. */
export function junitReport({ operations }: ViolationCounts): string {
  const cases = operations.map((operation) => ({
    name: nameOf(operation),
    failures: operation.violations.map(violationLine),
    ...(operation.requests === 0 && { skipped: "never called" }),
  }));
  return junitXml("mock", [{ name: "violations of the spec", cases }]);
}
