import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { keepInstructions, readReleaseState, type Variant, variantOf } from "@hwc-users/release-state";
import { ENGLISH, type Language } from "../language/language.ts";
import { type Rendered, renderMarkdown } from "../markdown/render.ts";
import type { References } from "../reference/model.ts";
import { expandSamples } from "../samples/expand-samples.ts";
import { findSample, type Sample } from "../samples/read-samples.ts";
import { insertTables } from "./generated-tables.ts";
import { type GuideFile, readGuideFile } from "./guide-file.ts";
import { translateGuide } from "./translate-guide.ts";

/** A guide, rendered. */
export interface Guide extends Rendered {
  /** The file name without its extension, such as `errors`. */
  name: string;
  title: string;
  description: string;
  /** The Markdown with samples and generated tables inserted, for machines. */
  markdown: string;
}

/** A guide in one language. A translation has the anchors of the English guide. */
type GuideInLanguage = GuideFile & { anchors?: string[] };

/** What the guides of a language are rendered with. */
export interface GuideContext {
  language: Language;
  references: References;
  samples: Sample[];
  /** The variant of instructions that the guides show. Default: the one of `release.json`. */
  instructions?: Variant;
}

/**
 * Reads the guides of a folder in one language, in the order of the navigation. Translations are in a folder with the name of
 * their language.
 *
 * @throws {Error} when there is no `index.md`, or a guide or its translation is invalid; the message has the file.
 */
export function readGuides(folder: string, context: GuideContext): Guide[] {
  const files = guidesIn(folder);
  if (!files.includes("index.md"))
    throw new Error(`${folder} has no index.md. Add it: it is the first page of the site.`);
  const { language } = context;
  const leftOver = guidesIn(join(folder, language.folder)).find((file) => !files.includes(file));
  if (leftOver) throw new Error(`guides/${language.folder}${leftOver} translates no guide. Remove or rename it.`);
  const english = files
    .map((file) => ({ file, guide: inFile(`guides/${file}`, () => readEnglishGuide(join(folder, file))) }))
    .sort((a, b) => (a.guide.order ?? 0) - (b.guide.order ?? 0));
  return english.map(({ file, guide }) =>
    inFile(`guides/${language.folder}${file}`, () =>
      renderGuide(file.slice(0, -3), inLanguage(guide, join(folder, language.folder, file), language), context),
    ),
  );
}

function inLanguage(english: GuideFile, path: string, language: Language): GuideInLanguage {
  if (language === ENGLISH) return english;
  if (!existsSync(path)) throw new Error("The guide has no translation. Write it as the README of the docs describes.");
  return translateGuide(english, readGuideFile(path));
}

/** Lists the guides of a folder. */
function guidesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".md")) : [];
}

function readEnglishGuide(path: string): GuideFile {
  const guide = readGuideFile(path);
  if (guide.order === undefined) throw new Error('The front matter has no order. Add a line "order: …".');
  return guide;
}

function renderGuide(
  name: string,
  { title, description, markdown, anchors }: GuideInLanguage,
  { language, references, samples, instructions = variantOf(readReleaseState()) }: GuideContext,
): Guide {
  const shown = keepInstructions(markdown, instructions);
  const body = insertTables(expandSamples(shown, samples), references, language);
  return {
    name,
    title,
    description,
    markdown: insertSamples(body, samples),
    ...renderMarkdown(body, { language, samples, anchors }),
  };
}

function inFile<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function insertSamples(markdown: string, samples: Sample[]): string {
  return markdown.replaceAll(/^```(\w+ sample=\S+)\n/gm, (fence, info: string) => {
    const sample = findSample(info, samples);
    return sample ? `\`\`\`${sample.language}\n${sample.code}\n` : fence;
  });
}
