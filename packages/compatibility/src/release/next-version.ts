import { bumpVersion, largestBump } from "../change-files/bump.ts";
import type { ChangeFile } from "../change-files/change-file.ts";

/**
 * Returns the version that the change files lead to; undefined when no change file has a bump. The packages have one version, so
 * the largest bump decides.
 */
export function nextVersion(releasedVersion: string, changeFiles: readonly ChangeFile[]): string | undefined {
  const bump = largestBump(changeFiles.flatMap(({ releases }) => releases.map(({ type }) => type)));
  return bump && bumpVersion(releasedVersion, bump);
}
