import { type JunitSuite, junitXml } from "@hwc-users/junit";
import type { OperationResult, RunReport } from "./run-report.ts";

/** Writes the results of a run as JUnit XML, which CI servers read. */
export function junitReport({ results, stopped }: RunReport): string {
  const incomplete = stopped === undefined ? [] : [{ name: "run", cases: [{ name: "is complete", error: stopped }] }];
  return junitXml("contract", [...results.map(suiteOf), ...incomplete]);
}

function suiteOf({ operationId, cases }: OperationResult): JunitSuite {
  return {
    name: operationId,
    cases: cases.map(({ name, violations }) => ({
      name,
      failures: violations.map(({ requirement, message }) => `${requirement}: ${message}`),
    })),
  };
}
