import { createHash } from "node:crypto";
import { readReleaseState } from "@hwc-users/release-state";
import createMarkdown, { type Token } from "markdown-it";
import { slugify, textOf } from "../markdown/headings.ts";

/** The part of a guide from one heading to the next. */
export interface Section {
  /** The anchor of its heading; empty for the text before the first heading. */
  anchor: string;
  /** Its lines, with the heading. */
  markdown: string;
  /** Its code blocks, each with its fences. */
  codes: string[];
}

const markdown = new createMarkdown();
const { scope } = readReleaseState();

/** Splits a guide at its headings. */
export function splitSections(text: string): Section[] {
  const lines = text.split("\n");
  const tokens = markdown.parse(text, {});
  const starts = tokens.flatMap(({ type, level, map }, index) =>
    type === "heading_open" && level === 0 && map
      ? [{ line: map[0], anchor: slugify(textOf(tokens[index + 1] as Token)) }]
      : [],
  );
  return [{ line: 0, anchor: "" }, ...starts].map(({ line, anchor }, index) => {
    const end = starts[index]?.line ?? lines.length;
    const codes = tokens.flatMap(({ type, map }) =>
      type === "fence" && map && map[0] >= line && map[0] < end ? [lines.slice(...map).join("\n")] : [],
    );
    return { anchor, markdown: lines.slice(line, end).join("\n").trim(), codes };
  });
}

/** Returns the text of a section without its code. */
export function proseOf({ markdown, codes }: Section): string {
  return codes.reduce((text, code) => text.replace(code, () => ""), markdown);
}

/** Returns a hash of the words of a text, whichever way its lines are wrapped, and under whichever scope the packages are. */
export function hashOf(text: string): string {
  const words = text.replaceAll(/\s+/g, " ").trim().replaceAll(`${scope}/`, "@scope/");
  return createHash("sha256").update(words).digest("hex").slice(0, 8);
}
