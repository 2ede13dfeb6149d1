import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { showAllInstructions } from "@hwc-users/release-state";
import { parse } from "yaml";
import { insertChangelogs } from "./changelogs.ts";

/** A guide as its file has it. */
export interface GuideFile {
  title: string;
  description: string;
  /** Its position in the navigation. A translation has that of its English guide. */
  order?: number;
  /** Of a translation: the hash of the English title and description. */
  translates?: string;
  /** The Markdown below the front matter, with both variants of instructions: translations do not depend on the release. */
  markdown: string;
}

/** The line that stands for the text of another Markdown file, such as one that readers of the repository look for in its root. */
const INCLUDE = /^<!-- include: (\S+) -->$/m;

/**
 * Reads the file of a guide.
 *
 * @throws {Error} when the front matter is missing or incomplete, or the included file is missing or has no title.
 */
export function readGuideFile(path: string): GuideFile {
  const guide = parseGuideFile(readFileSync(path, "utf8"));
  const markdown = guide.markdown.replace(INCLUDE, (_, file: string) => includedText(join(dirname(path), file)));
  return { ...guide, markdown: insertChangelogs(markdown) };
}

/** Returns the text below the title of a file. Its links to guides lead to their pages. */
function includedText(path: string): string {
  const [, text] = /^# [^\n]+\n(.*)$/s.exec(showAllInstructions(readFileSync(path, "utf8"))) ?? [];
  if (text === undefined) throw new Error(`${path} has no title. Begin it with a line "# …".`);
  return text.trim().replaceAll("](apps/docs/guides/", "](");
}

/**
 * Parses the file of a guide.
 *
 * @throws {Error} when the front matter is missing or incomplete, or a marker of instructions is wrong.
 */
export function parseGuideFile(source: string): GuideFile {
  const [, header, markdown] = /^---\n(.*?)\n---\n(.*)$/s.exec(showAllInstructions(source)) ?? [];
  if (header === undefined || markdown === undefined)
    throw new Error("There is no front matter. Begin the file with title and description between two lines of ---.");
  const { title, description, order, translates } = parse(header) as Record<string, unknown>;
  for (const [name, value] of Object.entries({ title, description }))
    if (typeof value !== "string") throw new Error(`The front matter has no ${name}. Add a line "${name}: …".`);
  return {
    title: String(title),
    description: String(description),
    ...(order !== undefined && { order: Number(order) }),
    ...(translates !== undefined && { translates: String(translates) }),
    markdown,
  };
}
