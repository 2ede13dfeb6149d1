import { expect, test } from "vitest";
import { textReport } from "../../src/report/text-report.ts";
import { curl, curlLine, report, request, result, violation } from "./example-report.ts";

const waiver = { requirement: "the rule", reason: "ticket 7", until: "2027-01-31" };

function linesOf(more: Parameters<typeof report>[0]): string[] {
  return textReport(report(more), curl).trimEnd().split("\n");
}

test("a text report lists violations with their curl commands, notes and the restoration", () => {
  const results = [
    result({
      violations: [violation(), violation({ message: "got 500", firstCase: "another", count: 3 })],
      notes: [violation({ requirement: "response 200", message: "a masked value" })],
      restoration: { state: "accepted", reason: "no response shows it", request },
    }),
    result({ operationId: "updateUser", restoration: { state: "failed", reason: "got 403", request } }),
  ];
  expect(linesOf({ results })).toEqual([
    "Contract of https://api.example.com",
    "Seed 7",
    "",
    "updateMyInfo: 0 cases, 2 violations",
    "  ✗ /body/title maxLength 32: 33 characters rejected: expected 400, got 200 (once)",
    `    ${curlLine}`,
    '  ✗ /body/title maxLength 32: 33 characters rejected: got 500 (3 times, first in "another")',
    `    ${curlLine}`,
    '  · response 200: a masked value (once, first in "/body/title maxLength 32: 33 characters rejected")',
    "  · the accounts were restored (accepted): no response shows it",
    "updateUser: 0 cases, no violations",
    "  ✗ the accounts were not restored: got 403",
    `    ${curlLine}`,
    "",
    "3 requests, 2 violations; 3 of 4 requirements covered (75 %).",
  ]);
});

test("a text report lists waived violations with their reasons, and waivers without an effect", () => {
  const results = [result({ violations: [violation({ firstCase: "first", waiver })] })];
  const waivers = { expired: [{ ...waiver, operation: "updateUser" }], unused: [{ ...waiver, message: "got 500" }] };
  expect(linesOf({ results, waivers }).slice(3)).toEqual([
    "updateMyInfo: 0 cases, no violations",
    "",
    "Waived violations:",
    "  · updateMyInfo: /body/title maxLength 32: 33 characters rejected: expected 400, got 200 " +
      '(once, first in "first"): ticket 7 (until 2027-01-31)',
    "",
    "Expired waivers, which have no effect:",
    "  · updateUser: the rule: ticket 7 (until 2027-01-31)",
    "",
    "Waivers that match no violation:",
    "  · all operations: the rule: got 500: ticket 7 (until 2027-01-31)",
    "",
    "3 requests, no violations, 1 waived; 3 of 4 requirements covered (75 %).",
  ]);
});

test("a text report ends with the reason of an incomplete run", () => {
  expect(linesOf({ stopped: "The token expired." }).at(-1)).toBe("The run is incomplete. The token expired.");
});
