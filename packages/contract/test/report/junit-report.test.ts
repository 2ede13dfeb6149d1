import { expect, test } from "vitest";
import { junitReport } from "../../src/report/junit-report.ts";
import { curl, report, request, result, violation } from "./example-report.ts";

const waiver = { requirement: "any", reason: "ticket 7", until: "2027-01-31" };
const curlXml =
  "curl -i -X PUT &#39;https://api.example.com/v1/me&#39; -H &#39;x-any: 1&#39; -H &#39;content-type:&#39; --data-raw &#39;&#39;";
const line = "/body/title maxLength 32: 33 characters rejected: expected 400, got 200";

/** The lines of the report, without those of the declaration and the end. */
function linesOf(more: Parameters<typeof report>[0]): string[] {
  return junitReport(report(more), curl).split("\n").slice(1, -2);
}

test("a JUnit report has a test case for each request, with its time, its violations and their curl commands", () => {
  const cases = [
    { name: "a", duration: 1234, violations: [] },
    { name: "a", duration: 1, violations: [violation(), violation({ waiver })] },
    { name: "b", duration: 0, violations: [violation({ waiver })] },
  ];
  const counts = 'tests="3" failures="1" errors="0"';
  expect(linesOf({ results: [result({ cases })] })).toEqual([
    `<testsuites name="contract" ${counts} time="1.235">`,
    `<testsuite name="updateMyInfo" ${counts} skipped="1" time="1.235" timestamp="2026-11-26T12:30:00">`,
    '  <testcase classname="updateMyInfo" name="a" time="1.234"></testcase>',
    `  <testcase classname="updateMyInfo" name="a (2)" time="0.001"><failure message="${line}">${line}`,
    `${curlXml}</failure></testcase>`,
    `  <testcase classname="updateMyInfo" name="b" time="0.000"><skipped message="${line}">${line}`,
    "waived until 2027-01-31: ticket 7</skipped></testcase>",
    "</testsuite>",
  ]);
});

test("a JUnit report has an error with the reason when the run stopped", () => {
  expect(linesOf({ stopped: "The token expired.", results: [] })).toEqual([
    '<testsuites name="contract" tests="1" failures="0" errors="1" time="0.000">',
    '<testsuite name="run" tests="1" failures="0" errors="1" skipped="0" time="0.000" timestamp="2026-11-26T12:30:00">',
    '  <testcase classname="run" name="is complete" time="0.000">' +
      '<error message="The token expired.">The token expired.</error></testcase>',
    "</testsuite>",
  ]);
});

test("a JUnit report has a test case for the restoration of accounts", () => {
  const name = "the accounts are restored";
  const [, , restored] = linesOf({ results: [result({ restoration: { state: "verified", request } })] });
  expect(restored).toBe(`  <testcase classname="updateMyInfo" name="${name}" time="0.000"></testcase>`);
  const [, , ...failed] = linesOf({ results: [result({ restoration: { state: "failed", reason: "403", request } })] });
  expect(failed).toEqual([
    `  <testcase classname="updateMyInfo" name="${name}" time="0.000"><error message="403">403`,
    `${curlXml}</error></testcase>`,
    "</testsuite>",
  ]);
});
