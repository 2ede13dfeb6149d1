import { readFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runCommand } from "../commandline/commands.ts";
import { cloneRepository } from "../copy/clone-repository.ts";
import { prepareRelease } from "../copy/prepare-release.ts";
import { buildPackages } from "../pack/build-packages.ts";
import { packPackages } from "../pack/pack-packages.ts";
import type { Manifest, PackedPackage } from "../pack/packed-package.ts";

/** A package of the release before this one. */
export interface PreviousPackage {
  manifest: Manifest;
  tarball: Buffer;
}

/** Builds the last release from its tag. Its dependencies can be other versions than those that are installed. */
export async function buildPreviousRelease(published: string, folder: string): Promise<PreviousPackage[]> {
  const clone = join(folder, "clone");
  await mkdir(folder);
  await cloneRepository(clone, `v${published}`).catch((error: Error) => {
    const remedy = "Fetch the tags of all releases: git fetch --tags, in a shallow clone with --unshallow.";
    throw new Error(`release.json has ${published} as the last release. ${error.message}\n${remedy}`);
  });
  prepareRelease(clone);
  await buildPackages(clone, {}, "--prefer-offline");
  const packages = await packPackages(clone, join(folder, "tarballs"));
  return packages.map(({ manifest, tarball }) => ({ manifest, tarball: readFileSync(tarball) }));
}

/** Stands for the last release while there is none. */
export const STAND_IN_VERSION = "0.0.1";

/** Packs this release once more with a lower version. */
export async function packStandIns(packages: readonly PackedPackage[], folder: string): Promise<PreviousPackage[]> {
  const standIns: PreviousPackage[] = [];
  for (const { name, folder: unpacked, manifest } of packages) {
    const parent = join(folder, basename(name));
    await cp(unpacked, join(parent, "package"), { recursive: true });
    const earlier = { ...manifest, version: STAND_IN_VERSION };
    await writeFile(join(parent, "package/package.json"), JSON.stringify(earlier));
    await runCommand("tar", ["-czf", "package.tgz", "package"], { cwd: parent });
    standIns.push({ manifest: earlier, tarball: readFileSync(join(parent, "package.tgz")) });
  }
  return standIns;
}
