import type { Change } from "../change.ts";
import type { ChangeFile } from "./change-file.ts";

/**
 * Describes what to do before the first release. No user has an earlier version, so nothing needs a change file; the folders
 * `released/` hold the state that will be released.
 *
 * @param version The version that will be released first.
 * @returns undefined when there is nothing to do.
 */
export function beforeFirstRelease(
  changes: readonly Change[],
  changeFiles: readonly ChangeFile[],
  version: string,
): string | undefined {
  if (changeFiles.length > 0) {
    const files = changeFiles.map(({ id }) => `.changeset/${id}.md`).join(", ");
    return `Nothing is released yet, so there is no version that ${files} could increment. Delete it, and describe the change under ${version} in the CHANGELOG.md of the package.`;
  }
  if (changes.length === 0) return undefined;
  return `Nothing is released yet, so these changes need no change file. Run "pnpm release:version" to record them in the released/ folders, and commit those.`;
}
