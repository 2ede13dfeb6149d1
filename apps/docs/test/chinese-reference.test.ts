import { describe, expect, test } from "vitest";
import { documentedOperations, readSite } from "./reference-page.ts";

/** Three English words in a row. Names such as "Terraform provider" are shorter. */
const ENGLISH_WORDS = /\b[a-z]+(?:'s)?,? [a-z]+(?:'s)?,? [a-z]+\b/gi;

const pages = [
  "reference",
  "reference-sign-in",
  ...documentedOperations.map(({ operationId }) => `operations/${operationId}`),
];

describe.each(pages)("the Chinese page %s", (page) => {
  test("has no English text outside of code", () => {
    const html = readSite(`zh-cn/${page}.html`);
    const labels = html.match(/(?<= (?:aria-label|content)=")[^"]*/g) ?? [];
    const text = html.replaceAll(/<(code|script|style)\b.*?<\/\1>/gs, "").replaceAll(/<[^>]*>/g, "\n");
    expect([...labels, text].join("\n").match(ENGLISH_WORDS)).toBeNull();
  });

  test("has no English text outside of code as Markdown", () => {
    const markdown = readSite(`zh-cn/${page}.md`);
    const text = markdown.replaceAll(/^ *```.*?^ *```/gms, "").replaceAll(/`[^`]*`|\]\([^)]*\)/g, "");
    expect(text.match(ENGLISH_WORDS)).toBeNull();
  });
});

test("the Chinese llms.txt has no English text", () => {
  expect(readSite("zh-cn/llms.txt").match(ENGLISH_WORDS)).toBeNull();
});
