import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { operations } from "@hwc-users/spec";
import { run } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coverageOf } from "../src/coverage/coverage.ts";
import { coverageFailure, scopeOf, type TestRun } from "../src/coverage/coverage-gate.ts";
import { keyOf } from "../src/requirements/requirement.ts";
import { requirementsOf } from "../src/requirements/requirements.ts";

const keys = operations.slice(0, 1).flatMap(requirementsOf).map(keyOf);

describe("the coverage gate in a folder with a space and an é", () => {
  const script = fileURLToPath(new URL("fixtures/run-with-coverage-gate.ts", import.meta.url));
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "coverage gate é "));
    await mkdir(join(folder, "contract"));
    await symlink(fileURLToPath(new URL("../node_modules", import.meta.url)), join(folder, "node_modules"));
    await writeTest("contract/some.test.ts", keys.slice(1));
    await writeTest("contract/more.test.ts", keys.slice(0, 1));
    await writeTest("other.test.ts", []);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Writes a test that covers requirements. */
  async function writeTest(file: string, covered: readonly string[], more = ""): Promise<void> {
    const meta = `task.meta.requirements = ${JSON.stringify(covered)};`;
    await writeFile(
      join(folder, file),
      `import { test } from "vitest";\ntest("covers", ({ task }) => { ${meta} ${more} });\n`,
    );
  }

  const runTests = (...filters: string[]) =>
    run(process.execPath, ["--conditions=@hwc-users/source", script, folder, ...filters]);

  test("passes when all requirements are covered", async () => {
    const { exitCode, stdout, stderr } = await runTests();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/ 100 %\n\nReport: report\.html\n/);
  });

  test("does not check a run of some files, and reports it", async () => {
    const { exitCode, stdout, stderr } = await runTests("some.test.ts");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("The coverage of the contract is not checked: 1 of 2 contract test files ran.");
  });

  test("fails when only a failing test covers a requirement", async () => {
    await writeTest("contract/more.test.ts", keys.slice(0, 1), "throw new Error();");
    const { exitCode, stderr } = await runTests();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`No passing test covers:\n  ${keys[0]}\n\n`);
  });

  test("fails when a requirement is not covered", async () => {
    await writeTest("contract/more.test.ts", []);
    const { exitCode, stderr } = await runTests();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`No passing test covers:\n  ${keys[0]}\n\n`);
  });
});

describe("a run", () => {
  const contractFiles = ["/a b/contract/one.test.ts", "/a b/contract/two.test.ts"];
  const whole: TestRun = { contractFiles, foundFiles: contractFiles, runFiles: contractFiles };

  test("of all contract tests is whole", () => {
    expect(scopeOf(whole)).toEqual({ kind: "whole" });
  });

  test("with a test name pattern is narrowed", () => {
    expect(scopeOf({ ...whole, testNamePattern: /updateUser/ })).toMatchObject({ kind: "narrowed" });
  });

  test.for<[string, Partial<TestRun>]>([
    ["without contract tests", { contractFiles: [] }],
    ["whose files are not recognised", { foundFiles: ["/a%20b/contract/one.test.ts"] }],
    ["of no file", { runFiles: [] }],
  ])("%s fails", ([, change]) => {
    const scope = scopeOf({ ...whole, ...change });
    expect(coverageFailure(scope, coverageOf(operations, new Set()))).toContain("cannot be checked");
  });

  test("of a spec without requirements fails", () => {
    expect(coverageFailure({ kind: "whole" }, coverageOf([], new Set()))).toContain("the spec has no requirements");
  });
});
