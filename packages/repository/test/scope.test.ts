import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, readReleaseState, renameScope } from "@hwc-users/release-state";
import { repository } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository } from "../src/copy-repository.ts";

const { scope } = readReleaseState();
const files = listFiles(repository).filter((file) => !file.endsWith(".png"));

const manifests = globSync("{spec,apps/*,packages/*}/package.json", { cwd: repository }).map((file) => ({
  file,
  manifest: JSON.parse(read(repository, file)),
}));
const names = manifests.map(({ manifest }): string => manifest.name.replace(/^@[^/]*\//, ""));

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function readAll(folder: string): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, read(folder, file)]));
}

describe("release.json has the scope", () => {
  test.for(manifests)("of the package in $file", ({ manifest }) => {
    expect(manifest.name).toMatch(new RegExp(`^${scope}/`));
  });

  test.for(manifests)("of the workspace packages that $file names", ({ manifest }) => {
    const { dependencies, devDependencies, peerDependencies } = manifest;
    const all = Object.entries<string>({ ...dependencies, ...devDependencies, ...peerDependencies });
    const ours = all.filter(([, version]) => version.startsWith("workspace:")).map(([name]) => name);
    expect(ours.filter((name) => !name.startsWith(`${scope}/`))).toEqual([]);
  });

  test.for(manifests)("of the export condition in $file", ({ manifest }) => {
    const conditions = JSON.stringify(manifest).match(/"[^"]*\/source":/g) ?? [];
    expect(conditions.filter((condition) => condition !== `"${scope}/source":`)).toEqual([]);
  });

  test("of every import of a workspace package", () => {
    const specifier = new RegExp(
      `^(?:import|export|\\} from)\\b[^"'\\n]*"(@[\\w.-]+)/(?:${names.join("|")})["/]`,
      "gm",
    );
    const others = files
      .filter((file) => /\.[cm]?[jt]s$/.test(file))
      .flatMap((file) =>
        [...read(repository, file).matchAll(specifier)]
          .filter(([, used]) => used !== scope)
          .map(([text]) => ({ file, text })),
      );
    expect(others).toEqual([]);
  });
});

describe("renaming the scope in a copy of the repository", () => {
  const OTHER = `${scope}-renamed`;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "scope-"));
    await copyRepository(join(folder, "copy"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("changes only the scope, leaves nothing of the old one, and can be undone", () => {
    const copy = join(folder, "copy");
    const before = readAll(copy);
    expect(renameScope(copy, files, OTHER).length).toBeGreaterThan(100);

    const after = readAll(copy);
    const tarball = new RegExp(`(?<![\\w-])${scope.slice(1)}-(?:${names.join("|")})-\\S*\\.tgz`);
    for (const [file, text] of Object.entries(after)) {
      expect(text, file).not.toMatch(tarball);
      expect(text.replaceAll(`${scope}-`, "").includes(scope), file).toBe(false);
      const back = text.replaceAll(OTHER, scope).replaceAll(OTHER.slice(1), scope.slice(1));
      expect(back === before[file], file).toBe(true);
    }

    renameScope(copy, files, scope);
    expect(readAll(copy)).toEqual(before);
  });
});
