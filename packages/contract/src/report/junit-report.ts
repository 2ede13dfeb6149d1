import { type JunitSuite, type JunitTestCase, junitXml } from "@hwc-users/junit";
import type { CurlCommand } from "./curl-command.ts";
import type { CaseResult, OperationResult, Restoration, RunReport } from "./run-report.ts";

/** Writes the results of a run as JUnit XML, which CI servers read. */
export function junitReport({ results, stopped, startedAt }: RunReport, curl: CurlCommand): string {
  const timestamp = new Date(startedAt);
  const suites = results.map((result) => ({ ...suiteOf(result, curl), timestamp }));
  const incomplete = { name: "run", timestamp, cases: [{ name: "is complete", error: stopped ?? "" }] };
  return junitXml("contract", stopped === undefined ? suites : [...suites, incomplete]);
}

function suiteOf({ operationId, cases, restoration }: OperationResult, curl: CurlCommand): JunitSuite {
  return {
    name: operationId,
    cases: [
      ...cases.map((result) => testCaseOf(result, curl)),
      ...(restoration ? [restorationCase(restoration, curl)] : []),
    ],
  };
}

/** A test case whose violations all have a waiver counts as skipped. */
function testCaseOf({ name, violations, duration }: CaseResult, curl: CurlCommand): JunitTestCase {
  const failures = violations
    .filter(({ waiver }) => !waiver)
    .map(({ requirement, message, request }) => `${requirement}: ${message}\n${curl(request)}`);
  const skipped = violations
    .map(
      ({ requirement, message, waiver }) =>
        `${requirement}: ${message}\nwaived until ${waiver?.until}: ${waiver?.reason}`,
    )
    .join("\n");
  return {
    name,
    time: duration / 1000,
    failures,
    ...(violations.length > 0 && failures.length === 0 && { skipped }),
  };
}

function restorationCase({ state, reason = "", request }: Restoration, curl: CurlCommand): JunitTestCase {
  const error = `${reason}\n${curl(request)}`;
  return { name: "the accounts are restored", ...(state === "failed" && { error }) };
}
