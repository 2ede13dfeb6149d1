import { bumpVersion, largestBump } from "../change-files/bump.ts";
import type { ChangeFile } from "../change-files/change-file.ts";

/**
 * Returns the version that the change files lead to. The packages have one version, so the largest bump decides.
 *
 * @throws {Error} when no change file has a bump.
 */
export function nextVersion(releasedVersion: string, changeFiles: readonly ChangeFile[]): string {
  const bump = largestBump(changeFiles.flatMap(({ releases }) => releases.map(({ type }) => type)));
  if (bump) return bumpVersion(releasedVersion, bump);
  throw new Error(
    `There is nothing to release after ${releasedVersion}: .changeset/ has no change file with a bump. Run "pnpm changeset" to write one.`,
  );
}
