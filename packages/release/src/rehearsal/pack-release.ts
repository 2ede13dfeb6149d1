import { join } from "node:path";
import type { Release } from "../checks/check.ts";
import { applyChangeFiles } from "../copy/apply-change-files.ts";
import { cloneRepository, currentCommit } from "../copy/clone-repository.ts";
import { NO_REPOSITORY, prepareRelease } from "../copy/prepare-release.ts";
import { renameScopeOfClone } from "../copy/rename-scope-of-clone.ts";
import { buildPackages } from "../pack/build-packages.ts";
import { packPackages } from "../pack/pack-packages.ts";
import type { PackedPackage } from "../pack/packed-package.ts";
import { formatTable } from "../report/format-table.ts";
import type { Steps } from "./steps.ts";

/** The tarballs of a release. */
export interface PackedRelease extends Release {
  /** The folder of the clone. */
  clone: string;
  /** The commit of the clone. */
  commit: string;
  /** The version before this one; null if it is the first. */
  previous: string | null;
  packages: PackedPackage[];
}

/**
 * Builds and packs the commit that is checked out, in a clone.
 *
 * @param scope Renames the scope of all packages in the clone.
 */
export async function packRelease(folder: string, steps: Steps, scope?: string): Promise<PackedRelease> {
  const clone = join(folder, "clone");
  await steps.require("Clone the commit", async (note) => {
    const current = await currentCommit();
    note(current.commit);
    for (const file of current.changedFiles) note(`not committed, and so not in the release: ${file}`);
    await cloneRepository(clone, current.commit);
  });
  await steps.require("Apply the change files", async (note) => {
    const changeFiles = await applyChangeFiles(clone);
    note(changeFiles.join(", ") || "There are none: this version is released as it is.");
  });
  if (scope !== undefined) {
    await steps.require(`Rename the scope to ${scope}`, async (note) => {
      note(`${(await renameScopeOfClone(clone, scope)).length} files`);
    });
  }
  const { commit } = await currentCommit(clone);
  const release = await steps.require("Switch the clone to the release", async (note) => {
    const prepared = prepareRelease(clone);
    note(`version ${prepared.version}`);
    if (prepared.repository === NO_REPOSITORY)
      note(`release.json has no repository: ${NO_REPOSITORY} stands for it. A real release is refused.`);
    return prepared;
  });
  await steps.require("Build in the clone, offline and without a cache", () => buildPackages(clone));
  const packages = await steps.require("Pack", async (note) => {
    const packed = await packPackages(clone, join(folder, "tarballs"));
    const rows = packed.map(({ name, size, files, integrity }) => [
      name,
      `${Math.ceil(size / 1000)} kB`,
      `${files.length} files`,
      integrity,
    ]);
    for (const line of formatTable(rows)) note(line);
    return packed;
  });
  return { ...release, clone, commit, packages };
}
