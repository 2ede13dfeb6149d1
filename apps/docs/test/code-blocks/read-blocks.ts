import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readReleaseState, switchInstructions, variantOf } from "@hwc-users/release-state";
import MarkdownIt from "markdown-it";
import { samplesOf } from "../../src/samples/expand-samples.ts";
import { allSamples } from "./samples.ts";

/** A code block of a Markdown file, with its expected output. */
export interface Block {
  /** The location of its first line, such as `README.md:41`; a sample adds its name. */
  location: string;
  /** The Markdown file, as a path from the root of the repository. */
  file: string;
  line: number;
  /** The first word of the info string, such as `ts`. */
  language: string;
  code: string;
  /** The file of `samples/` that the fence shows. */
  sample: string | undefined;
  /** The expected output: the next fence, if it is marked as `output`. */
  output: { language: string; text: string; location: string } | undefined;
}

/** The root folder of the repository. */
export const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Folders with files of others or of a build. */
const EXCLUDED = /^(\..*|node_modules|dist|generated|released)$/;

/** Translated guides: their code is that of the English guides, and is run once. */
const TRANSLATED = /^apps\/docs\/guides\/zh-cn\//;

/** Lists every Markdown file of the repository, as paths from its root. */
export function findMarkdownFiles(): string[] {
  const exclude = (entry: { name: string }) => EXCLUDED.test(entry.name);
  return globSync("**/*.md", { cwd: root, withFileTypes: true, exclude })
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .sort();
}

/** Reads the blocks of a Markdown file. A translated guide has none of its own. */
export function readMarkdownFile(file: string): Block[] {
  if (TRANSLATED.test(file)) return [];
  return readBlocks(file, readFileSync(join(root, file), "utf8"));
}

/** Reads the blocks that a Markdown file hides until the next release, or has hidden since. */
export function readHiddenBlocks(file: string): Block[] {
  if (TRANSLATED.test(file)) return [];
  const text = readFileSync(join(root, file), "utf8");
  const hidden = variantOf(readReleaseState()) === "released" ? "unreleased" : "released";
  const visible = new Set(readBlocks(file, text).map(({ code }) => code));
  return readBlocks(file, switchInstructions(text, hidden)).filter(({ code }) => !visible.has(code));
}

/**
 * Reads the code blocks of Markdown. A fence whose info string contains the word `output` (as in ```` ```text output ````) is the
 * expected output of the block above it.
 *
 * @throws {Error} when there is no block above an output; the message has the location.
 */
export function readBlocks(file: string, markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const { type, info, content, map } of new MarkdownIt({ html: true }).parse(markdown, {})) {
    if (!map) continue;
    if (type === "html_block") {
      const position = { file, line: map[0] + 1, code: "" };
      for (const { language, file: sample } of samplesOf(content, allSamples))
        blocks.push(createBlock({ ...position, language, sample }));
    }
    if (type !== "fence") continue;
    const position = { file, line: map[0] + 2, code: content };
    const [language = "", ...words] = info.trim().split(/\s+/);
    if (!words.includes("output")) {
      const sample = words.find((word) => word.startsWith("sample="))?.slice("sample=".length);
      blocks.push(createBlock({ ...position, language, sample }));
      continue;
    }
    const location = `${file}:${position.line}`;
    const above = blocks.at(-1);
    if (!above || above.output)
      throw new Error(`${location}: there is no code block above this output. Move the output below its block.`);
    above.output = { language, text: content, location };
  }
  return blocks;
}

function createBlock(block: Omit<Block, "location" | "output">): Block {
  const location = `${block.file}:${block.line}`;
  return {
    ...block,
    location: block.sample === undefined ? location : `${location}, ${block.sample}`,
    output: undefined,
  };
}
