import { expect, test } from "vitest";
import { comparison, figure } from "../src/figures/figure.ts";
import { measureInPairs } from "../src/figures/pairs.ts";
import { quantile, shuffle } from "../src/figures/statistics.ts";
import { formatTable } from "../src/figures/table.ts";

const label = { measure: "latency", unit: "µs", subject: "client" };

test("a quantile is interpolated between the values beside it", () => {
  expect(quantile([10, 40, 20, 30], 0.5)).toBe(25);
  expect(quantile([30, 10, 20], 0.25)).toBe(15);
});

test("shuffling keeps every value and does not change the original", () => {
  const values = Object.freeze([1, 2, 3, 4, 5]);
  expect(shuffle(values).toSorted()).toEqual(values);
});

test("a comparison takes the median of the ratios, not the ratio of the medians", () => {
  const pairs = [
    [2, 1],
    [30, 10],
    [100, 100],
  ] as const;
  const { value, peer } = comparison({ ...label, peer: "fetch" }, pairs);
  expect(value).toBe(30);
  expect(peer).toMatchObject({ name: "fetch", value: 10, ratio: 2, middleHalf: [1.5, 2.5] });
});

test("neighbouring turns are paired, and subject and peer are first equally often", async () => {
  const turns: string[] = [];
  const turn = (name: string) => async () => `${name} ${turns.push(name)}`;
  const pairs = await measureInPairs(turn("own"), turn("peer"));
  expect(turns).toEqual(["own", "peer", "peer", "own", "peer", "own", "own", "peer"]);
  expect(pairs).toEqual([
    ["own 1", "peer 2"],
    ["own 4", "peer 3"],
    ["own 6", "peer 5"],
    ["own 7", "peer 8"],
  ]);
});

test("a table shows a figure with its peer and its goal", () => {
  const [, , alone, compared] = formatTable([
    figure({ measure: "size", unit: "kB", subject: "ky" }, [9.004]),
    comparison({ ...label, peer: "fetch" }, [[112.6, 100]], { atMost: 1.1 }),
  ]).split("\n");
  expect(alone?.split(/ *\| */)).toEqual(["", "size", "ky", "9 kB", "", "", "", "", "", ""]);
  const cells = ["", "latency", "client", "113 µs", "fetch", "100 µs", "1.13", "1.13–1.13", "≤ 1.1, not met", ""];
  expect(compared?.split(/ *\| */)).toEqual(cells);
});
