/**
 * Inserts an entry into a changelog, above its first entry.
 *
 * @throws {Error} when the changelog has an entry for the version.
 */
export function insertEntry(changelog: string, entry: string): string {
  const [title = ""] = entry.split("\n");
  if (changelog.split("\n").includes(title)) {
    throw new Error(`The changelog has the entry "${title}". Remove it, and run the command again.`);
  }
  const first = changelog.search(/^## /m);
  const end = first === -1 ? changelog.length : first;
  return `${changelog.slice(0, end)}${entry}\n\n${changelog.slice(end)}`;
}
