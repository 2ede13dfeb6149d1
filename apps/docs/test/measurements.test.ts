import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Comparison, describeRun, type Part, readRecord } from "@hwc-users/measurements";
import { repository } from "@hwc-users/testing";
import { describe, expect, test } from "vitest";
import { ENGLISH, LANGUAGES } from "../src/language/language.ts";
import { countTable } from "../src/measurements/count-table.ts";
import { partOf } from "../src/measurements/describe-run.ts";
import { KNOWN_NAMES, nameOf } from "../src/measurements/names.ts";
import { speedTable } from "../src/measurements/speed-table.ts";

const run = {
  ...describeRun("pnpm measure"),
  date: "2020-02-03T04:05:06.000Z",
  commit: "0123456789ab",
  isChanged: false,
};
const compared: Comparison = {
  measure: "latency",
  unit: "µs",
  subject: "client",
  value: 112.6,
  peer: { name: "fetch-by-hand", value: 100, ratio: 1.126, middleHalf: [1.1, 1.15] },
  goal: { atMost: 1.1 },
};
const benchmark: Part<Comparison> = { run, figures: [compared] };
const [CHINESE = ENGLISH] = LANGUAGES.filter(({ tag }) => tag === "zh-CN");

describe("the records", () => {
  const speed = readRecord("speed");
  const tests = readRecord("tests");

  test("have the names that the pages know, and the pages no others", () => {
    const used = Object.values(speed).flatMap(({ figures }) =>
      figures.flatMap(({ measure, unit, subject, peer }) => [measure, unit, subject, peer?.name ?? ""]),
    );
    const results = tests["spec-mutants"]?.figures.map(({ subject }) => subject) ?? [];
    const names = new Set([...used, ...results].filter((name) => name !== ""));
    expect(
      [...names].filter((name) => !KNOWN_NAMES.has(name)),
      "add to src/language/measurements.json",
    ).toEqual([]);
    expect(
      [...KNOWN_NAMES].filter((name) => !names.has(name)),
      "remove from src/language/measurements.json",
    ).toEqual([]);
  });

  test("have only parts that the pages show", () => {
    const known = /^(tests|packed-tests|coverage|spec-mutants|client-mutants\/.+|fuzz|interop)$/;
    expect(
      Object.keys(tests).filter((part) => !known.test(part)),
      "remove from measurements/tests.json",
    ).toEqual([]);
  });

  test("count only packages and folders that exist", () => {
    const packages = ["tests", "packed-tests"].flatMap(
      (part) => tests[part]?.figures.map(({ subject }) => subject) ?? [],
    );
    const folders = Object.keys(tests).flatMap((part) => /^client-mutants\/(.+)$/.exec(part)?.[1] ?? []);
    expect(packages.length * folders.length).toBeGreaterThan(0);
    const paths = [...packages, ...folders.map((folder) => `packages/client/src/${folder}`)];
    expect(
      paths.filter((path) => !existsSync(join(repository, path))),
      "remove from measurements/tests.json",
    ).toEqual([]);
  });

  test("name no folder of this machine", () => {
    expect(JSON.stringify([speed, tests])).not.toMatch(/"\/|\/home\/|\/tmp\/|[A-Z]:\\/);
  });
});

describe("a table of a benchmark", () => {
  test("shows the ratio with its spread and whether it meets its goal, and when it was measured, however long ago", () => {
    const shown = speedTable(benchmark, ENGLISH);
    expect(shown).toContain(
      "| latency: the client | 113\u00a0µs | `fetch` by hand (100\u00a0µs) | ×1.13 (1.10–1.15) | ≤ 1.1, **not met** |",
    );
    expect(shown).toContain("Measured on 2020-02-03 with `pnpm measure`, at commit `0123456789ab`, on ");
    expect(speedTable(benchmark, CHINESE)).toContain(
      "| 客户端：延迟 | 113\u00a0µs | 直接使用 `fetch`（100\u00a0µs） |",
    );
  });

  test("states that files differed from the commit", () => {
    const changed = { ...benchmark, run: { ...run, isChanged: true } };
    expect(speedTable(changed, ENGLISH)).toContain("at commit `0123456789ab` with uncommitted changes, on ");
  });

  test("has no columns for peers without a peer", () => {
    const { peer, ...alone } = compared;
    const [header] = speedTable({ run, figures: [alone] }, ENGLISH).split("\n");
    expect(header).toBe("| measured | median | goal |");
  });

  test("fails for a name that the pages do not know", () => {
    const renamed = { run, figures: [{ ...compared, subject: "our client" }] };
    expect(() => speedTable(renamed, ENGLISH)).toThrow(
      'The record has the name "our client". Add it in both languages to src/language/measurements.json.',
    );
    expect(() => nameOf("constructor", CHINESE)).toThrow('"constructor"');
  });
});

describe("a table of counts", () => {
  const part = (day: string, subject: string, value: number) => ({
    run: { ...run, date: `${day}T00:00:00.000Z` },
    figures: [{ subject, value, of: 1000 }],
  });
  const columns = { subject: "folder", value: "detected", of: "mutants", sum: "all" };

  test("shows shares rounded down, and the sum", () => {
    const table = countTable(
      [part("2020-02-03", "src/call", 999), part("2020-02-03", "src/json", 1000)],
      columns,
      ENGLISH,
    );
    expect(table.split("\n").slice(0, 5)).toEqual([
      "| folder | detected | mutants | share |",
      "| --- | --- | --- | --- |",
      "| `src/call` | 999 | 1,000 | 99.9 % |",
      "| `src/json` | 1,000 | 1,000 | 100 % |",
      "| **all** | 1,999 | 2,000 | 99.9 % |",
    ]);
  });

  test("has the date of each part if they differ, and describes each run once", () => {
    const parts = [part("2020-02-03", "a", 1), part("2021-02-03", "b", 1), part("2021-02-03", "c", 1)];
    const table = countTable(parts, columns, ENGLISH);
    expect(table).toContain("| `a` | 1 | 1,000 | 0.1 % | 2020-02-03 |");
    expect(table.match(/Measured on [\d-]+/g)).toEqual(["Measured on 2020-02-03", "Measured on 2021-02-03"]);
  });
});

test("a page without a part of its record names the command that writes it", () => {
  expect(() => partOf({}, "fuzz", "pnpm fuzz")).toThrow(
    'The record in apps/docs/measurements has no part "fuzz". Run "pnpm fuzz".',
  );
});
