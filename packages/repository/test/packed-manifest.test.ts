import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";

/** Runs the hook that pnpm calls for `packages/client`, in a repository with the given address. */
async function packManifest(manifest: object, address: string | null): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "packed manifest-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await copyFile(join(repository, ".pnpmfile.mjs"), join(folder, ".pnpmfile.mjs"));
  await writeFile(join(folder, "release.json"), JSON.stringify({ repository: address }));
  const { hooks } = await import(pathToFileURL(join(folder, ".pnpmfile.mjs")).href);
  return hooks.beforePacking(manifest, join(folder, "packages/client"));
}

test("a packed package.json links the repository that release.json names", async () => {
  expect(await packManifest({ name: "any" }, "https://git.example.com/any/repository")).toEqual({
    name: "any",
    homepage: "https://git.example.com/any/repository/tree/HEAD/packages/client#readme",
    bugs: "https://git.example.com/any/repository/issues",
    repository: {
      type: "git",
      url: "git+https://git.example.com/any/repository.git",
      directory: "packages/client",
    },
  });
});

test("a packed package.json has no links while the repository has no address", async () => {
  expect(await packManifest({ name: "any" }, null)).toEqual({ name: "any" });
});

test("a packed package.json has nothing that works in this repository only", async () => {
  const manifest = {
    scripts: { test: "vitest run" },
    devDependencies: { vitest: "catalog:" },
    exports: { ".": { "@hwc-users/source": "./src/index.ts", default: "./dist/index.js" } },
  };
  expect(await packManifest(manifest, null)).toEqual({ exports: { ".": { default: "./dist/index.js" } } });
});
