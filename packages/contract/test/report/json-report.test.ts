import { expect, test } from "vitest";
import { jsonReport } from "../../src/report/json-report.ts";
import type { RunReport } from "../../src/report/run-report.ts";
import { curl, curlLine, report, request, result, violation } from "./example-report.ts";

const waiver = { requirement: "any", reason: "ticket 7", until: "2027-01-31" };

test("a JSON report has the violations, the waived ones and the notes with their curl commands", () => {
  const results = [
    result({
      violations: [violation(), violation({ waiver })],
      notes: [violation({ message: "a note" })],
      restoration: { state: "failed", reason: "got 403", request },
    }),
  ];
  const waivers = { expired: [waiver], unused: [] };
  const shared = {
    operationId: "updateMyInfo",
    requirement: "/body/title maxLength 32: 33 characters rejected",
    message: "expected 400, got 200",
    firstCase: "/body/title maxLength 32: 33 characters rejected",
    count: 1,
    curl: curlLine,
  };
  expect(JSON.parse(jsonReport(report({ results, waivers }), curl))).toEqual({
    target: "https://api.example.com",
    seed: 7,
    allowWrites: true,
    requests: 3,
    startedAt: "2026-11-26T12:30:00.000Z",
    plannedChanges: [],
    conforms: false,
    violations: [shared],
    waived: [{ ...shared, waiver }],
    notes: [{ ...shared, message: "a note" }],
    operations: [
      {
        operationId: "updateMyInfo",
        cases: 0,
        restoration: { state: "failed", reason: "got 403", curl: curlLine },
        missingFields: [],
      },
    ],
    waivers,
    coverage: { total: 4, covered: 3, operations: [] },
  });
});

const verdicts: [name: string, report: Partial<RunReport>, conforms: boolean][] = [
  ["waived violations only", { results: [result({ violations: [violation({ waiver })] })] }, true],
  ["a violation", { results: [result({ violations: [violation()] })] }, false],
  ["an incomplete run", { stopped: "No token." }, false],
  ["a failed restoration", { results: [result({ restoration: { state: "failed", request } })] }, false],
  ["a restoration", { results: [result({ restoration: { state: "accepted", request } })] }, true],
];

test.for(verdicts)("a JSON report of %s has a verdict", ([, more, conforms]) => {
  expect(JSON.parse(jsonReport(report(more), curl))).toMatchObject({ conforms });
});
