import { readFileSync, realpathSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkPackages } from "../../src/checks/check-packages.ts";
import { type PreparedRelease, prepareRelease } from "../../src/copy/prepare-release.ts";
import { installWith } from "../../src/install/install-with.ts";
import { packageManagers } from "../../src/install/package-managers.ts";
import { packPackages } from "../../src/pack/pack-packages.ts";
import type { PackedPackage } from "../../src/pack/packed-package.ts";
import { publishDocument } from "../../src/registry/publish-document.ts";
import { publishInstalled } from "../../src/registry/publish-installed.ts";
import { startRefusingProxy } from "../../src/registry/start-refusing-proxy.ts";
import { startRegistry } from "../../src/registry/start-registry.ts";
import { copyBuiltPackages } from "./copy-built-packages.ts";

let folder: string;
let release: PreparedRelease;
let packages: PackedPackage[];
beforeAll(async () => {
  folder = realpathSync(await mkdtemp(join(tmpdir(), "release-test-")));
  const copy = join(folder, "copy");
  await copyBuiltPackages(copy);
  release = prepareRelease(copy);
  packages = await packPackages(copy, join(folder, "tarballs"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the tarballs have no problems", async () => {
  expect((await checkPackages(packages, release)).problems).toEqual([]);
});

test("the READMEs of the tarballs install from npm", () => {
  const readmes = packages.map((packed) => readFileSync(join(packed.folder, "README.md"), "utf8"));
  const lines = readmes.join("\n").split("\n");
  expect(lines.filter((line) => /^npm install @/.test(line))).not.toEqual([]);
  expect(lines.filter((line) => /<!-- |not published (on npm )?yet|node (apps|packages)\//.test(line))).toEqual([]);
});

test("npm installs and runs them from a registry, and needs no other host", async () => {
  const registry = await startRegistry(join(folder, "registry"));
  const proxy = await startRefusingProxy();
  try {
    const from = join(repository, "packages/client/package.json");
    await publishInstalled(registry, join(folder, "others"), [{ from, names: ["openapi-fetch"] }]);
    for (const { manifest, tarball } of packages) await publishDocument(registry, manifest, readFileSync(tarball));
    const [npm] = await packageManagers();
    const { output } = await installWith(npm, packages, join(folder, "consumer"), registry, proxy);
    expect(output).toBe("updateUser, modName");
  } finally {
    await proxy.close();
    await registry.stop();
  }
});
