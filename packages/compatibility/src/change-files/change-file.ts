import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { repository } from "@hwc-users/testing";
import { packages } from "../packages.ts";

const folder = join(repository, ".changeset");
const NAMES: readonly string[] = packages.map(({ name }) => name);

/** A file in `.changeset/`: packages with their bumps, and a text for the changelog. */
export interface ChangeFile extends ReturnType<typeof parseChangesetFile> {
  /** The name of the file, without its extension. */
  id: string;
}

/** Reads the change files of the repository. */
export async function readChangeFiles(): Promise<ChangeFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md");
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const);
  return (await Promise.all(texts)).map(([name, text]) => parseChangeFile(name, text));
}

/**
 * Parses a change file.
 *
 * @throws {Error} when the front matter is malformed or names another package than those that are released, or the text is empty.
 */
export function parseChangeFile(name: string, text: string): ChangeFile {
  const { releases, summary } = parseFrontMatter(name, text);
  const unknown = releases.filter((release) => !NAMES.includes(release.name)).map((release) => `"${release.name}"`);
  if (unknown.length > 0 || releases.length === 0) {
    const problem =
      unknown.length > 0 ? `${unknown.join(", ")} is not a package that is released` : "the file names no package";
    throw new Error(`.changeset/${name}: ${problem}. Name the packages that change: ${NAMES.join(", ")}.`);
  }
  if (summary === "") throw new Error(`.changeset/${name}: there is no text. Write what changed, for users.`);
  return { id: name.replace(/\.md$/, ""), releases, summary };
}

function parseFrontMatter(name: string, text: string): ReturnType<typeof parseChangesetFile> {
  try {
    return parseChangesetFile(text.replaceAll("\r\n", "\n"));
  } catch (error) {
    throw new Error(`.changeset/${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
