import { expect, test } from "vitest";
import { median, quantile, ratios, shuffle, summarize } from "../src/statistics.ts";

test("the median is in the middle, or between the two that are", () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 9])).toBe(3);
});

test("a quantile lies between the values it falls between", () => {
  expect(quantile([10, 20, 30], 0.25)).toBe(15);
  expect(quantile([10, 20, 30], 1)).toBe(30);
});

test("what many rounds come to is their median and their middle half", () => {
  expect(summarize([5, 1, 3, 2, 4])).toEqual({ value: 3, spread: [2, 4] });
});

test("only rounds that both have are compared", () => {
  expect(ratios([2, 9, 4], [4, 3])).toEqual([0.5, 3]);
  expect(ratios([2], [4, 3])).toEqual([0.5]);
});

test("shuffling loses nothing and leaves the original as it was", () => {
  const values = Object.freeze([1, 2, 3, 4, 5]);
  expect(shuffle(values).toSorted()).toEqual(values);
});
