import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { isMet } from "../src/figures.ts";
import { readRecord, saveParts } from "../src/record.ts";
import { describeRun } from "../src/run.ts";

const run = describeRun("pnpm measure");
const earlier = { ...run, date: "2020-02-03T04:05:06.000Z" };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "measurements-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test("a record without a file is empty", () => {
  expect(readRecord("tests", folder)).toEqual({});
});

test("a run replaces its parts, and leaves the others with their dates", () => {
  saveParts(
    "tests",
    earlier,
    { fuzz: [{ subject: "mock", value: 1 }], interop: [{ subject: "ky", value: 2 }] },
    folder,
  );
  saveParts("tests", run, { fuzz: [{ subject: "proxy", value: 3 }] }, folder);
  expect(readRecord("tests", folder)).toEqual({
    fuzz: { run, figures: [{ subject: "proxy", value: 3 }] },
    interop: { run: earlier, figures: [{ subject: "ky", value: 2 }] },
  });
});

test("the order of the runs does not change the file", () => {
  const save = (part: string) => saveParts("tests", run, { [part]: [{ subject: part, value: 1 }] }, folder);
  const written = () => readFileSync(join(folder, "tests.json"), "utf8");
  save("b");
  save("a");
  const first = written();
  save("b");
  expect(written()).toBe(first);
  expect(Object.keys(readRecord("tests", folder))).toEqual(["a", "b"]);
});

test("figures have four digits, and counts all of theirs", () => {
  const label = { measure: "latency", unit: "µs", subject: "client" };
  saveParts("speed", run, { speed: [{ ...label, value: 112.345678 }], size: [{ ...label, value: 123456 }] }, folder);
  const { speed, size } = readRecord("speed", folder);
  expect([speed?.figures[0]?.value, size?.figures[0]?.value]).toEqual([112.3, 123456]);
});

test("rejects a figure that is not a number, and writes nothing", () => {
  const parts = { fuzz: [{ subject: "mock", value: 1 }], interop: [{ subject: "ky", value: Number.NaN }] };
  expect(() => saveParts("tests", run, parts, folder)).toThrow('tests.json: the value of ky in "interop" is NaN.');
  expect(readRecord("tests", folder)).toEqual({});
});

test("a run names its machine, and neither its user nor its folders", () => {
  expect(run).toMatchObject({
    command: "pnpm measure",
    machine: { cores: expect.any(Number), node: process.versions.node },
  });
  expect(Math.abs(Date.now() - Date.parse(run.date))).toBeLessThan(3_600_000);
  expect(run.commit).toMatch(/^[\da-f]{12}$|^unknown$/);
  expect(JSON.stringify(run)).not.toContain(process.cwd());
  expect(JSON.stringify(run)).not.toMatch(/hostname|\/home\//);
});

test("a goal is met at its bound, and bounds the ratio when there is a peer", () => {
  const alone = (value: number) => ({ measure: "size", unit: "kB", subject: "client", value });
  const compared = (ratio: number) => ({
    ...alone(7),
    peer: { name: "ky", value: 1, ratio, middleHalf: [ratio, ratio] satisfies [number, number] },
  });
  expect(isMet({ ...alone(5.5), goal: { atMost: 5.5 } })).toBe(true);
  expect(isMet({ ...alone(5.51), goal: { atMost: 5.5 } })).toBe(false);
  expect(isMet({ ...compared(3), goal: { atLeast: 3 } })).toBe(true);
  expect(isMet({ ...compared(2.99), goal: { atLeast: 3 } })).toBe(false);
  expect(isMet(alone(1))).toBeUndefined();
});
