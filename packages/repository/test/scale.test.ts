import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readGeneratedSection } from "@hwc-users/measurements";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyEnlarged, type EnlargedCopy } from "../src/scale/enlarged-copy.ts";
import { formatTable } from "../src/scale/format-table.ts";
import { growthOf } from "../src/scale/growth.ts";
import { memoryOfChildren, parseTimes } from "../src/scale/measure.ts";
import { PROGRAMS, writePrograms } from "../src/scale/programs.ts";
import { COMMAND, README } from "../src/scale/readme.ts";
import { STEPS } from "../src/scale/steps.ts";

describe("a spec of 8 operations with 3 tags", () => {
  let parent: string;
  let copy: EnlargedCopy;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), "scale-test-"));
    copy = await copyEnlarged(join(parent, "repository"), 8, 3);
    await copy.runScript("spec", "generate");
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test("has distinct operations", () => {
    const { operations } = copy;
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(8);
    expect(new Set(operations.map(({ path }) => path)).size).toBe(8);
    expect(new Set(operations.map(({ tag }) => tag)).size).toBe(3);
  });

  test("keeps the house rules", async () => {
    await expect(copy.runScript("spec", "lint")).resolves.toEqual(expect.any(String));
  });

  test("generates a client with which a program calls every operation", async () => {
    await copy.runScript("packages/client", "generate");
    await writePrograms(copy);
    await expect(copy.runScript("packages/client", "typecheck", `-p ${PROGRAMS}`)).resolves.toEqual(expect.any(String));
  });
});

describe("the growth of a value", () => {
  const growth = (valueAt: (operations: number) => number) =>
    growthOf({ name: "", points: [4, 100, 400].map((operations) => ({ operations, value: valueAt(operations) })) });

  test("is 1 if it is linear, whatever its fixed part", () => {
    expect(growth((operations) => 10 * operations)).toBeCloseTo(1);
    expect(growth((operations) => 5000 + operations)).toBeCloseTo(1);
    expect(growth(() => 7)).toBe(1);
  });

  test("is far above 1 if it is quadratic", () => {
    expect(growth((operations) => operations ** 2)).toBeCloseTo(3.88, 2);
    expect(growth((operations) => 20_000 + operations ** 2)).toBeGreaterThan(2);
  });
});

test("reads the processor time of the children of a shell", () => {
  expect(parseTimes("built\n0m0.01s 0m0.02s\n1m2.500000s 0m0.250000s\n")).toBe(62.75);
  expect(() => parseTimes("built")).toThrow('The output of "times" is "built".');
});

test("sums the memory of all descendants of a process, without ps itself", () => {
  const processes = " 1 0 9000 init\n 20 1 5000 node\n 21 20 1024 sh\n 22 21 2048 node\n 23 20 512 ps\n 30 1 4096 sh\n";
  expect(memoryOfChildren(processes, 20)).toBe(3);
});

test("a table shows each value and its growth", () => {
  const points = [4, 100, 400].map((operations) => ({ operations, value: 2 * operations }));
  expect(formatTable("time in s", ["4", "100", "400"], [{ name: "client: build", points }]).split("\n")).toEqual([
    "| time in s     |   4 | 100 | 400 | growth |",
    "| ------------- | --: | --: | --: | -----: |",
    "| client: build |   8 | 200 | 800 |   1.00 |",
  ]);
});

test("the README has a row for each step, and for no other", () => {
  const section = readGeneratedSection(README, COMMAND);
  const names = Array.from(section.matchAll(/^\| (\w+: [\w ]+?) +\|/gm), ([, name]) => name);
  expect([...new Set(names)].sort()).toEqual(STEPS.map(({ name }) => name).sort());
});
