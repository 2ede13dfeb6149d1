import { readRecord } from "@hwc-users/measurements";
import { expect, test } from "vitest";
import { BENCHMARKS } from "../src/benchmarks.ts";
import type { Benchmark } from "../src/options.ts";

const record = readRecord("speed");
const names = Object.keys(BENCHMARKS) as Benchmark[];

test("the record has a part for each benchmark, and no other", () => {
  expect(Object.keys(record)).toEqual(names.toSorted());
});

test.for(names)("the record has each figure of %s, and no other", (name) => {
  const recorded = record[name]?.figures.map(({ measure, unit, subject, peer }) => ({
    measure,
    unit,
    subject,
    ...(peer && { peer: peer.name }),
  }));
  expect(recorded, `run pnpm bench --only ${name}`).toEqual(BENCHMARKS[name].labels);
});
