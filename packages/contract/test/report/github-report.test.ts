import { expect, test } from "vitest";
import { githubReport } from "../../src/report/github-report.ts";
import { textReport } from "../../src/report/text-report.ts";
import { curl, curlLine, report, request, result, violation } from "./example-report.ts";

const waiver = { requirement: "a, b: c", reason: "50 %", until: "2026-01-31" };

function annotationsOf(text: string): string[] {
  return text.split("\n").filter((line) => line.startsWith("::"));
}

test("a GitHub report begins with the text report", () => {
  const violations = [violation()];
  const all = report({ results: [result({ violations })] });
  expect(githubReport(all, curl).startsWith(`${textReport(all, curl)}\n::`)).toBe(true);
});

test("a GitHub report has an annotation for each violation, and a summary", () => {
  const violations = [violation(), violation({ message: "100 % wrong:\r\nno, really", operationId: "a,b:c%" })];
  expect(annotationsOf(githubReport(report({ results: [result({ violations })] }), curl))).toEqual([
    `::error title=updateMyInfo::/body/title maxLength 32: 33 characters rejected: expected 400, got 200%0A${curlLine}`,
    "::error title=a%2Cb%3Ac%25::/body/title maxLength 32: 33 characters rejected: " +
      `100 %25 wrong:%0D%0Ano, really%0A${curlLine}`,
    "::notice title=contract of https%3A//api.example.com::3 requests, 2 violations; 3 of 4 requirements covered (75 %25).",
  ]);
});

test("a GitHub report warns about a run that stopped and about expired waivers", () => {
  const text = githubReport(report({ stopped: "No token.", waivers: { expired: [waiver], unused: [waiver] } }), curl);
  expect(annotationsOf(text).slice(0, -1)).toEqual([
    "::warning title=incomplete run::No token.",
    "::warning title=expired waiver::a, b: c: expired after 2026-01-31: 50 %25",
  ]);
});

test("a GitHub report has an error for accounts that were not restored", () => {
  const results = [result({ restoration: { state: "failed", reason: "got 403", request } })];
  expect(annotationsOf(githubReport(report({ results }), curl))[0]).toBe(
    `::error title=updateMyInfo%3A accounts not restored::got 403%0A${curlLine}`,
  );
});

test("a GitHub report omits waived violations, and counts them in the summary", () => {
  const text = githubReport(report({ results: [result({ violations: [violation({ waiver })] })] }), curl);
  expect(annotationsOf(text)).toEqual([expect.stringMatching(/^::notice .*::3 requests, no violations, 1 waived; /)]);
});

test("a GitHub report has all violations in the ten annotations that GitHub shows", () => {
  const violations = Array.from({ length: 25 }, (_, number) => violation({ message: `message ${number}.` }));
  const errors = (count: number) => {
    const text = githubReport(report({ results: [result({ violations: violations.slice(0, count) })] }), curl);
    return annotationsOf(text).filter((line) => line.startsWith("::error "));
  };
  expect(errors(10)).toHaveLength(10);
  const all = errors(25);
  expect(all).toHaveLength(10);
  expect(all[9]).toMatch(/^::error title=16 more::updateMyInfo: .*message 9\.%0AupdateMyInfo: .*message 24\.$/);
  for (const { message } of violations) expect(all.join("\n")).toContain(message);
});
