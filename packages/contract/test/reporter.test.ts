import { readdirSync } from "node:fs";
import { operations } from "@hwc-users/spec";
import { afterEach, expect, test, vi } from "vitest";
import type { TestCase, TestSpecification, Vitest } from "vitest/node";
import { keyOf } from "../src/clauses/clause.ts";
import { clausesOf } from "../src/clauses/clauses.ts";
import { CoverageReporter } from "../src/coverage/reporter.ts";

const folder = new URL("contract/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => ({ moduleId: new URL(name, folder).pathname }) as TestSpecification);
const keys = operations.flatMap(clausesOf).map(keyOf);

afterEach(() => {
  vi.restoreAllMocks();
});

/** Reports a run in which one test saw some clauses, and returns what was printed and the exit code. */
function report(specifications: TestSpecification[], seen: string[], { ok = true, pattern = "" } = {}) {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  const printError = vi.spyOn(console, "error").mockImplementation(() => {});
  const before = process.exitCode;
  process.exitCode = undefined;
  const reporter = new CoverageReporter(() => "nowhere.html");
  reporter.onInit({ config: pattern ? { testNamePattern: new RegExp(pattern) } : {} } as Vitest);
  reporter.onTestRunStart(specifications);
  reporter.onTestCaseResult({ ok: () => ok, meta: () => ({ clauses: seen }) } as unknown as TestCase);
  reporter.onTestRunEnd();
  const { exitCode } = process;
  process.exitCode = before;
  return { exitCode, out: print.mock.calls.join("\n"), error: printError.mock.calls.join("\n") };
}

test("a whole run that saw all passes", () => {
  const { exitCode, out, error } = report(files, keys);
  expect({ exitCode, error }).toEqual({ exitCode: undefined, error: "" });
  expect(out).toContain("nowhere.html");
});

test("a whole run that missed a clause fails, and names it", () => {
  const { exitCode, error } = report(files, keys.slice(1));
  expect(exitCode).toBe(1);
  expect(error).toContain(keys[0]);
  expect(error).not.toContain(keys[1]);
});

test("what a failed test saw does not count", () => {
  expect(report(files, keys, { ok: false }).exitCode).toBe(1);
});

test("a run of some files or some tests is not judged", () => {
  expect(report(files.slice(1), [])).toEqual({ exitCode: undefined, out: "", error: "" });
  expect(report(files, [], { pattern: "updateUser" }).exitCode).toBeUndefined();
});
