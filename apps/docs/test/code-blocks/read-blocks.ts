import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import MarkdownIt from "markdown-it";

/** A fence of a Markdown page, with the output that is shown for it. */
export interface Block {
  /** Where its first line of code is, such as `README.md:41`; for a sample, its name too. */
  where: string;
  page: string;
  line: number;
  /** The first word of the info string, such as `ts`. */
  language: string;
  code: string;
  /** The file of `samples/` that is shown in place of code. */
  sample: string | undefined;
  /** What it is said to print: the next fence, if that is marked as `output`. */
  output: { language: string; text: string; where: string } | undefined;
}

/** The root of the repository. */
export const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Folders whose pages others wrote, or a build. */
const NOT_OURS = /^(\..*|node_modules|dist)$/;

/** Lists every Markdown page of the repository, as paths from its root. */
export function findPages(): string[] {
  const exclude = (entry: { name: string }) => NOT_OURS.test(entry.name);
  return globSync("**/*.md", { cwd: root, withFileTypes: true, exclude })
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length))
    .sort();
}

/** Reads the blocks of a page. */
export function readPage(page: string): Block[] {
  return readBlocks(page, readFileSync(root + page, "utf8"));
}

/**
 * Reads the blocks of Markdown. A fence whose info string has the word `output` (as in ```` ```text output ````) is no block of
 * its own: it shows what the block above it prints.
 */
export function readBlocks(page: string, markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const { type, info, content, map } of new MarkdownIt().parse(markdown, {})) {
    if (type !== "fence" || !map) continue;
    const line = map[0] + 2;
    const where = `${page}:${line}`;
    const [language = "", ...words] = info.trim().split(/\s+/);
    if (!words.includes("output")) {
      const sample = words.find((word) => word.startsWith("sample="))?.slice("sample=".length);
      const block = { page, line, language, code: content, sample, output: undefined };
      blocks.push({ ...block, where: sample === undefined ? where : `${where}, ${sample}` });
      continue;
    }
    const above = blocks.at(-1);
    if (!above || above.output)
      throw new Error(`${where}: there is no code above this output that it could belong to.`);
    above.output = { language, text: content, where };
  }
  return blocks;
}
