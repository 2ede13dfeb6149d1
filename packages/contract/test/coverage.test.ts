import { operationById, operations } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { coverageOf, missingRequirements, percent } from "../src/coverage/coverage.ts";
import { coverageHtml } from "../src/coverage/coverage-html.ts";
import { coverageTable } from "../src/coverage/coverage-table.ts";
import { keyOf } from "../src/requirements/requirement.ts";
import { requirementsOf } from "../src/requirements/requirements.ts";

const operation = operationById(operations, "updateMyInfo");
const requirements = requirementsOf(operation);
const keys = requirements.map(keyOf);

test("lists the requirements that are not covered", () => {
  const coverage = coverageOf([operation], new Set(keys.slice(1)));
  expect(missingRequirements(coverage)).toEqual(keys.slice(0, 1));
  expect(coverageTable(coverage)).toMatch(/^updateMyInfo .* 9\d(\.\d)? %$/m);
  expect(coverageHtml(coverage)).toContain(`not covered: ${requirements[0]?.name}`);
});

test("is complete when all requirements are covered", () => {
  const coverage = coverageOf([operation], new Set(keys));
  expect(missingRequirements(coverage)).toEqual([]);
  expect(coverageTable(coverage)).toMatch(/^updateMyInfo .* 100 %$/m);
  expect(coverageHtml(coverage)).not.toContain("not covered");
});

test("of nothing is 0 %", () => {
  expect(coverageTable(coverageOf([], new Set()))).toMatch(/0 of 0 requirements .* 0 %$/m);
});

test("is rounded down, so that only full coverage is 100 %", () => {
  expect([percent(9999, 10_000), percent(10_000, 10_000)]).toEqual(["99.9 %", "100 %"]);
});
