import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../src/index.ts";

const vitest = join(fileURLToPath(import.meta.resolve("vitest/package.json")), "../vitest.mjs");
const testing = new URL("../src/", import.meta.url).href;

let project: string;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "vitest-config-"));
  await write("vitest.config.mjs", `export { sharedConfig as default } from "${testing}vitest/index.ts";`);
});
afterAll(() => rm(project, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, file)), { recursive: true });
  await writeFile(join(project, file), text);
}

/** Runs the tests of the project, with these environment variables and those that Node needs. */
function runTests(file: string, env: NodeJS.ProcessEnv = {}) {
  const { CI: _, ...own } = process.env;
  return run(process.execPath, [vitest, "run", "--globals", file], { cwd: project, env: { ...own, ...env } });
}

test("tests import the sources of packages", async () => {
  const target = { "@hwc-users/source": "./src/index.ts", default: "./dist/index.js" };
  await write("node_modules/shapes/package.json", JSON.stringify({ type: "module", exports: target }));
  await write("node_modules/shapes/src/index.ts", 'export const from: string = "source";');
  await write("node_modules/shapes/dist/index.js", 'export const from = "build";');
  await write("source.test.ts", 'import { from } from "shapes";\ntest("imports", () => expect(from).toBe("source"));');
  const { exitCode, stdout, stderr } = await runTests("source.test.ts");
  expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 });
});

test("the end of a run lists the skipped tests by reason", async () => {
  await write(
    "skipped.test.ts",
    `import { needsChromium, needsCurl } from "${testing}needs.ts";
    describe("a page", needsChromium, () => { test("opens", () => {}); test("prints", () => {}); });
    test("curl calls", needsCurl, () => {});
    test("finds no data", ({ skip }) => skip("there is no data"));
    test("passes", () => expect(1).toBe(1));`,
  );
  const { exitCode, stdout } = await runTests("skipped.test.ts", { CHROMIUM_PATH: "/none", PATH: "/none" });
  expect(exitCode).toBe(0);
  const chromium = "Chromium (/none) is missing: install it or set CHROMIUM_PATH";
  expect(stdout).toContain(`Skipped: ${chromium}.\n  a page > opens\n  a page > prints\n`);
  expect(stdout).toContain("Skipped: curl is missing: install it.\n  curl calls\n");
  expect(stdout).toContain("Skipped: there is no data.\n  finds no data\n");
});

test("a test without an assertion fails", async () => {
  await write(
    "assertions.test.ts",
    `test("loops over nothing", () => { for (const one of []) expect(one).toBe(1); });
    test("waits for an error", () => { try { JSON.parse("1"); } catch (error) { expect(error).toBe(1); } });
    test.concurrent("passes", ({ expect }) => expect(1).toBe(1));`,
  );
  const { exitCode, stderr } = await runTests("assertions.test.ts", { NO_COLOR: "1", FORCE_COLOR: undefined });
  expect(exitCode).toBe(1);
  expect(stderr.match(/FAIL .*/g)).toEqual([
    "FAIL  assertions.test.ts > loops over nothing",
    "FAIL  assertions.test.ts > waits for an error",
  ]);
});

test("in CI, tests run without their programs, and fail", async () => {
  await write(
    "required.test.ts",
    `import { needsChromium } from "${testing}needs.ts";
    test("opens", needsChromium, () => { throw new Error("no browser"); });`,
  );
  const { exitCode, stdout, stderr } = await runTests("required.test.ts", { CHROMIUM_PATH: "/none", CI: "true" });
  expect(exitCode).toBe(1);
  expect(stdout + stderr).toContain("no browser");
});
