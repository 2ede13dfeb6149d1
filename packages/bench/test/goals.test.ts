import { expect, test } from "vitest";
import { goalRows, isMet, judge } from "../src/goals.ts";

test("a bound itself is met", () => {
  expect(isMet(1, { atMost: 1 })).toBe(true);
  expect(isMet(1, { atLeast: 1 })).toBe(true);
  expect(isMet(1.01, { atMost: 1 })).toBe(false);
  expect(isMet(0.99, { atLeast: 1 })).toBe(false);
});

test("a figure without a goal is not judged", () => {
  expect(judge(1, undefined)).toBe("");
  expect(judge(2, { atMost: 1 })).toBe("≤ 1 not met");
});

test("what could not be measured is neither met nor missed", () => {
  const [row] = goalRows([{ what: "ours to theirs", figure: undefined, goal: { atLeast: 2 } }]);
  expect(row).toMatchObject({ is: "", goal: "≥ 2 not measured" });
});
