import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, test } from "vitest";

const project = inject("project");
const packages = inject("packages").map(({ name, tarball }) => {
  const folder = join(project, "node_modules", name);
  return { name, tarball, folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) };
});

describe.for(packages)("the tarball of $name", ({ tarball, folder, manifest }) => {
  test("has a package.json that depends on nothing in this repository", () => {
    expect(JSON.stringify(manifest)).not.toMatch(/catalog:|workspace:|@hwc-users\/source/);
    expect(manifest).not.toHaveProperty("devDependencies");
  });

  test("runs no script when it is installed", () => {
    expect(manifest).not.toHaveProperty("scripts");
  });

  test("includes its licence, and those of the code of others in it", async () => {
    expect(await readFile(join(folder, "LICENSE"), "utf8")).toContain("Apache License");
    expect(await readFile(join(folder, "dist/THIRD-PARTY-LICENSES.txt"), "utf8")).toMatch(/^\S+@\d+\.\d+\.\d+ \(/m);
  });

  test("passes publint", async () => {
    const pack = { tarball: Uint8Array.from(await readFile(tarball)).buffer };
    const { messages, pkg } = await publint({ pack, pkgDir: "package", level: "warning", strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });
});

const importable = packages.filter(({ manifest }) => "exports" in manifest);

test.for(importable)("attw finds types for each entry of $name", async ({ tarball, manifest }) => {
  const attw = join(fileURLToPath(import.meta.resolve("@arethetypeswrong/cli/package.json")), "../dist/index.js");
  // The packages are ESM only: the profile ignores how CommonJS, and Node 10, would resolve them.
  const args = [attw, tarball, "--profile", "esm-only", "--format", "json"];
  const { exitCode, stdout, stderr } = await run(process.execPath, args, { cwd: project, env: {} });
  expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 });
  expect(Object.keys(JSON.parse(stdout).analysis.entrypoints)).toEqual(Object.keys(manifest.exports));
});
