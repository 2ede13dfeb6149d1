import type { Change } from "../change.ts";
import { breakingPassages } from "../change-files/breaking-passages.ts";
import type { ChangeFile } from "../change-files/change-file.ts";
import { bySeverity } from "../change-files/report.ts";
import type { PackageName } from "../packages.ts";

/** The entry of a package that is released only to keep the version of the others. */
const UNCHANGED = "Released together with the other packages, without a change of its own.";

/**
 * Writes the entry of a release into the changelog of a package: the texts of its change files, then each change of what its
 * users depend on.
 */
export function changelogEntry(
  packageName: PackageName,
  version: string,
  changes: readonly Change[],
  changeFiles: readonly ChangeFile[],
): string {
  const files = changeFiles.filter(({ releases }) =>
    releases.some(({ name, type }) => name === packageName && type !== "none"),
  );
  const breaking = files.filter((file) => breakingPassages(file).length > 0);
  const others = files.filter((file) => !breaking.includes(file));
  const details = bySeverity(changes.filter((change) => change.package === packageName));
  const sections = [
    section("Breaking changes", breaking.map(itemOf)),
    section("Changes", others.map(itemOf)),
    section(
      "In detail",
      details.map(
        ({ impact, location, text }) => `- ${impact === "breaking" ? "**Breaking**: " : ""}\`${location}\`: ${text}`,
      ),
    ),
  ].flat();
  return [`## ${version}`, ...(sections.length > 0 ? sections : [UNCHANGED])].join("\n\n");
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`### ${title}`, items.join("\n")];
}

/** The text of a change file as an item; a text that is a list stays one. */
function itemOf({ summary }: ChangeFile): string {
  return /^[-*] /.test(summary) ? summary : `- ${summary.replaceAll(/\n(?=.)/g, "\n  ")}`;
}
