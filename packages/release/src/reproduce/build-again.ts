import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cloneRepository } from "../copy/clone-repository.ts";
import { prepareRelease } from "../copy/prepare-release.ts";
import { buildPackages } from "../pack/build-packages.ts";
import { packPackages } from "../pack/pack-packages.ts";
import type { PackedPackage } from "../pack/packed-package.ts";

/**
 * Builds and packs a commit of a clone in another folder, by another user: with another home folder, time zone, language and umask.
 *
 * @param folder The folder for all of it. It must not exist yet.
 */
export async function buildAgain(
  { clone: source, commit }: { clone: string; commit: string },
  folder: string,
): Promise<PackedPackage[]> {
  const HOME = join(folder, "home");
  await mkdir(HOME, { recursive: true });
  const env = { HOME, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  const umask = process.umask(0o077);
  try {
    const clone = join(folder, "another place", "clone");
    await mkdir(join(folder, "another place"));
    await cloneRepository(clone, commit, source);
    prepareRelease(clone);
    await buildPackages(clone, env);
    return await packPackages(clone, join(folder, "tarballs"), env);
  } finally {
    process.umask(umask);
  }
}
