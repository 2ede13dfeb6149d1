import { globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readGuideFile } from "../src/guides/guide-file.ts";
import { proseOf, splitSections } from "../src/guides/sections.ts";
import { translateGuide } from "../src/guides/translate-guide.ts";
import { englishIn } from "./english-words.ts";

const folder = fileURLToPath(new URL("../guides/", import.meta.url));
const read = (file: string) => readGuideFile(join(folder, file));

/** Names that stay English: the table of terms explains them. */
const TERMS = ["third-party user ID", "cloud meeting room"];

/** Parts that are the same in both languages, in any order. */
function sameIn(text: string): string[] {
  const code = text.match(/`[^`]*`|\]\([^)]*\)/g) ?? [];
  const numbers = withoutCode(text).match(/\d+/g) ?? [];
  return [...code, ...numbers].toSorted();
}

function withoutCode(text: string): string {
  return text.replaceAll(/`[^`]*`|\]\([^)]*\)/g, "");
}

/** The kind of each paragraph, list item and table row. */
function shapeOf(text: string): string[] {
  return text.split(/\n\n+|\n(?=- |\|)/).map((block) => /^(#+ |- |\||:::|<!--)?/.exec(block)?.[0] ?? "");
}

describe.for(globSync("*.md", { cwd: folder }))("the Chinese %s", (file) => {
  const english = read(file);
  const chinese = splitSections(translateGuide(english, read(`zh-cn/${file}`)).markdown);
  const sections = splitSections(english.markdown).map((section, index) => ({
    anchor: section.anchor,
    english: proseOf(section).trim(),
    chinese: chinese[index] ? proseOf(chinese[index]).trim() : "",
  }));

  test("has the code, links and numbers of the English text, each as often", () => {
    for (const { anchor, english, chinese } of sections)
      expect({ anchor, same: sameIn(chinese) }).toEqual({ anchor, same: sameIn(english) });
  });

  test("has the paragraphs, list items and table rows of the English text", () => {
    for (const { anchor, english, chinese } of sections)
      expect({ anchor, shape: shapeOf(chinese) }).toEqual({ anchor, shape: shapeOf(english) });
  });

  test("has no English text outside of code, and a title and a description in Chinese", () => {
    const { title, description } = read(`zh-cn/${file}`);
    for (const text of [title, description]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const { anchor, chinese } of sections) {
      const text = TERMS.reduce((rest, term) => rest.replace(term, ""), withoutCode(chinese));
      expect({ anchor, english: englishIn(text) }).toEqual({ anchor, english: [] });
    }
  });
});
