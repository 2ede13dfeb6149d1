import { readFileSync } from "node:fs";

/** The title of each changelog on the page, and its folder in the repository. */
const CHANGELOGS = [
  ["Spec", "spec/"],
  ["Client", "packages/client/"],
  ["Mock", "apps/mock/"],
  ["Contract", "packages/contract/"],
  ["Faults", "packages/faults/"],
  ["Docs and repository", ""],
] as const;

const repository = new URL("../../../../", import.meta.url);

/** The entry of one release in one changelog. */
interface Entry {
  version: string;
  /** The title of its changelog. */
  title: string;
  text: string;
}

/** Replaces the line `<!-- changelogs -->` by the entries of all changelogs, the newest version first. */
export function insertChangelogs(markdown: string): string {
  return markdown.replace(/^<!-- changelogs -->$/m, () => {
    const entries = CHANGELOGS.flatMap(([title, folder]) =>
      parseChangelog(title, readFileSync(new URL(`${folder}CHANGELOG.md`, repository), "utf8")),
    );
    return composeChangelogs(entries);
  });
}

/** Returns the entries of a changelog, the newest first. */
export function parseChangelog(title: string, changelog: string): Entry[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((entry) => {
      const [version = ""] = entry.split("\n");
      return { version, title, text: entry.slice(version.length).trim() };
    });
}

/** Writes the entries of several changelogs, by version and then by changelog. */
export function composeChangelogs(entries: readonly Entry[]): string {
  const versions = Map.groupBy(entries, ({ version }) => version);
  const newestFirst = [...versions].sort(([one], [other]) => other.localeCompare(one, "en", { numeric: true }));
  return newestFirst.map(([version, each]) => [`## ${version}`, ...each.flatMap(sectionOf)].join("\n\n")).join("\n\n");
}

/** Headings have unique anchors, and a later release must not change them: they have the version, and titles inside are bold. */
function sectionOf({ version, title, text }: Entry): string[] {
  if (text.startsWith("Released together with ")) return [];
  return [`### ${title} ${version}`, text.replaceAll(/^### (.*)$/gm, "**$1**")];
}
