/** The changelog of a package. */
export interface Changelog {
  /** The name of the package. */
  name: string;
  /** The text of its CHANGELOG.md. */
  text: string;
}

/**
 * Composes the notes of a release from the changelogs of its packages.
 *
 * @throws {Error} when no changelog has the version.
 */
export function releaseNotes(version: string, changelogs: readonly Changelog[]): string {
  const sections = changelogs.flatMap(({ name, text }) => {
    const section = sectionOf(version, text);
    return section === undefined ? [] : [`## ${name}\n\n${section}\n`];
  });
  if (sections.length === 0) throw new Error(`No CHANGELOG.md has the version ${version}. Run pnpm release:version.`);
  return sections.join("\n");
}

/** The text below the heading of a version, up to that of the version before. */
function sectionOf(version: string, text: string): string | undefined {
  const [, ...sections] = `\n${text}`.split(/\n## /);
  const section = sections.find((each) => each.split(/[\s]/, 1)[0] === version);
  return section?.split("\n").slice(1).join("\n").trim();
}
