import type { Change } from "../change.ts";
import { breakingPassages } from "./breaking-passages.ts";
import { type Bump, demandedBump, includesBump, largestBump } from "./bump.ts";
import type { ChangeFile } from "./change-file.ts";

/** What the change files of one package lack. */
export interface MissingChangeFile {
  package: Change["package"];
  /** The bump that its changes demand. */
  bump: Bump;
  /** The largest bump of its change files; undefined without one. */
  written: Bump | undefined;
  /** The breaking changes that no change file describes. */
  undescribed: Change[];
}

/**
 * Compares changes with the change files. A package that changed needs a change file with the demanded bump. A breaking change
 * also needs a change file with a paragraph or list item that begins with `**Breaking**`, and has every name of the change in
 * backticks.
 *
 * @param releasedVersion The version of the last release.
 * @returns One element for each package whose change files are incomplete.
 */
export function missingChangeFiles(
  changes: readonly Change[],
  changeFiles: readonly ChangeFile[],
  releasedVersion: string,
): MissingChangeFile[] {
  return [...Map.groupBy(changes, (change) => change.package)].flatMap(([name, ofPackage]) => {
    const files = changeFiles.filter(({ releases }) => releases.some((release) => release.name === name));
    const releases = files.flatMap((file) => file.releases.filter((release) => release.name === name));
    const written = largestBump(releases.map(({ type }) => type));
    const bump = largestBump(ofPackage.map((change) => demandedBump(change, releasedVersion)));
    const undescribed = ofPackage.filter((change) => change.impact === "breaking" && !isDescribed(change, files));
    if (!bump || (includesBump(written, bump) && undescribed.length === 0)) return [];
    return { package: name, bump, written, undescribed };
  });
}

function isDescribed({ text }: Change, files: readonly ChangeFile[]): boolean {
  const names = text.match(/`[^`]+`/g) ?? [];
  return files.flatMap(breakingPassages).some((passage) => names.every((name) => passage.includes(name)));
}
