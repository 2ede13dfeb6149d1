import type { Change } from "../change.ts";
import { breakingPassages } from "../change-files/breaking-passages.ts";
import { bumpVersion, largestBump } from "../change-files/bump.ts";
import type { ChangeFile } from "../change-files/change-file.ts";
import { bySeverity } from "../change-files/report.ts";

/**
 * Writes the changelog's entry of the next release: the texts of the change files, then each change of the spec and the client's
 * types.
 *
 * @throws {Error} when no change file demands a release.
 */
export function changelogEntry(
  changes: readonly Change[],
  changeFiles: readonly ChangeFile[],
  releasedVersion: string,
): string {
  const bump = largestBump(changeFiles.flatMap(({ releases }) => releases.map(({ type }) => type)));
  if (!bump) throw new Error('.changeset/ has no change file with a bump. Run "pnpm changeset" first.');
  const breaking = changeFiles.filter((file) => breakingPassages(file).length > 0);
  const others = changeFiles.filter((file) => !breaking.includes(file));
  const sections = [
    section("Breaking changes", breaking.map(itemOf)),
    section("Changes", others.map(itemOf)),
    section(
      "The spec and the types in detail",
      bySeverity(changes).map(
        ({ impact, location, text }) => `- ${impact === "breaking" ? "**Breaking**: " : ""}\`${location}\`: ${text}`,
      ),
    ),
  ];
  return [`## ${bumpVersion(releasedVersion, bump)}`, ...sections.flat()].join("\n\n");
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`### ${title}`, items.join("\n")];
}

/** The text of a change file as an item; a text that is a list stays one. */
function itemOf({ summary }: ChangeFile): string {
  return /^[-*] /.test(summary) ? summary : `- ${summary.replaceAll(/\n(?=.)/g, "\n  ")}`;
}
