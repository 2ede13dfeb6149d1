import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateSbom } from "@hwc-users/licences";
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

  test("has the fields that npm shows, and is public", () => {
    expect(manifest).toMatchObject({ description: expect.any(String), author: "The hwc-users authors" });
    expect(manifest.keywords).toContain("huawei-cloud");
    expect(manifest.publishConfig).toEqual({ access: "public" });
  });

  test("accepts the versions that the tests run in", () => {
    const { name, engines, peerDependencies = {} } = manifest;
    expect(engines).toEqual(name === "@hwc-users/spec" ? undefined : { node: ">=22" });
    // With an end: the next major version can be incompatible.
    for (const range of Object.values(peerDependencies)) expect(range).toMatch(/^\^\d+\.0\.0( \|\| \^\d+\.0\.0)*$/);
  });

  test("runs no script when it is installed", () => {
    expect(manifest).not.toHaveProperty("scripts");
  });

  test("includes its licence", async () => {
    expect(await readFile(join(folder, "LICENSE"), "utf8")).toContain("Apache License");
  });

  test("passes publint", async () => {
    const pack = { tarball: Uint8Array.from(await readFile(tarball)).buffer };
    const { messages, pkg } = await publint({ pack, pkgDir: "package", level: "warning", strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });
});

const withCode = packages.filter(({ folder }) => globSync("dist/**/*.js", { cwd: folder }).length > 0);

test.for(withCode)("the tarball of $name includes the licences of the code of others in it", async ({ folder }) => {
  expect(await readFile(join(folder, "dist/THIRD-PARTY-LICENSES.txt"), "utf8")).toMatch(/^\S+@\d+\.\d+\.\d+ \(/m);
});

test.for(withCode)("the SBOM of $name lists the packages that its licences list", async ({ folder, manifest }) => {
  const sbom = await readFile(join(folder, "dist/sbom.cdx.json"), "utf8");
  expect(await validateSbom(sbom)).toBeNull();
  const { metadata, components } = JSON.parse(sbom);
  const purl = (name: string, version: string) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
  expect(metadata.component.purl).toBe(purl(manifest.name, manifest.version));
  const licences = await readFile(join(folder, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
  const titles = [...licences.matchAll(/^(\S+)@(\d\S+) \(.*\)\n=+$/gm)];
  const listed = titles.map(([, name = "", version = ""]) => purl(name, version));
  expect(components.map((component: { purl: string }) => component.purl).toSorted()).toEqual(listed.toSorted());
});

/** Lists the entries that have types: every entry but those of text files. A pattern stands for the files that it matches. */
function typedEntries(folder: string, exports: Record<string, string | { default: string }>): string[] {
  return Object.entries(exports).flatMap(([entry, target]) => {
    if (typeof target === "string") return [];
    const files = globSync(target.default, { cwd: folder }).toSorted();
    return files.map((file) => entry.replace("*", basename(file, extname(file))));
  });
}

const importable = packages.filter(({ manifest }) => "exports" in manifest);

test.for(importable)("attw finds types for each entry of $name", async ({ tarball, folder, manifest }) => {
  const attw = join(fileURLToPath(import.meta.resolve("@arethetypeswrong/cli/package.json")), "../dist/index.js");
  // The packages are ESM only. The entries of the spec are JSON files, which the resolution of Node 10 does not find.
  const rules = withCode.some((one) => one.folder === folder)
    ? ["--ignore-rules", "cjs-resolves-to-esm"]
    : ["--profile", "esm-only"];
  const entries = typedEntries(folder, manifest.exports);
  const args = [attw, tarball, ...rules, "--format", "json", "--entrypoints", ...entries];
  const { exitCode, stdout, stderr } = await run(process.execPath, args, { cwd: project, env: {} });
  expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0 });
  expect(Object.keys(JSON.parse(stdout).analysis.entrypoints)).toEqual(entries);
});
