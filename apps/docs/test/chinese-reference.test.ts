import { describe, expect, test } from "vitest";
import { englishIn } from "./english-words.ts";
import { documentedOperations, readSite } from "./reference-page.ts";

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
    expect(englishIn([...labels, text].join("\n"))).toEqual([]);
  });

  test("has no English text outside of code as Markdown", () => {
    const markdown = readSite(`zh-cn/${page}.md`);
    const text = markdown.replaceAll(/^ *```.*?^ *```/gms, "").replaceAll(/`[^`]*`|\]\([^)]*\)/g, "");
    expect(englishIn(text)).toEqual([]);
  });
});

test("the Chinese llms.txt has no English text", () => {
  expect(englishIn(readSite("zh-cn/llms.txt"))).toEqual([]);
});
