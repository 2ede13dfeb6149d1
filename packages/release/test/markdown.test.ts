import { expect, test } from "vitest";
import { readCodeBlocks, readHeadings, readLinks, replaceLinks } from "../src/markdown/markdown.ts";

test("reads code blocks with their line and language, but not those in comments", () => {
  const markdown =
    "a\n\n```ts\none\n```\n\n<!-- released\n\n```sh\nhidden\n```\n\n/released -->\n\n```text output\ntwo\n```\n";
  expect(readCodeBlocks(markdown)).toEqual([
    { line: 4, info: ["ts"], code: "one\n" },
    { line: 16, info: ["text", "output"], code: "two\n" },
  ]);
});

test("reads links, but not those in code or comments", () => {
  const markdown = "[a!](b.md) `[c](d)` <https://e.example>\n\n<!-- [f](g) -->\n\n```sh\n[h](i)\n```\n\n[j]: k.md\n";
  expect(readLinks(markdown)).toEqual(["b.md", "https://e.example", "k.md"]);
});

test("replaces the targets of links, and nothing else", () => {
  const markdown = "[a](b.md) and `[a](b.md)` and [c](d.md#e)\n";
  expect(replaceLinks(markdown, (target) => `https://x/${target}`)).toBe(
    "[a](https://x/b.md) and `[a](b.md)` and [c](https://x/d.md#e)\n",
  );
});

test("reads the anchors of headings", () => {
  const markdown = "# A `b` c-d\n\n## In vitest & jest\n\n## Same\n\n## Same\n\n```sh\n# no heading\n```\n";
  expect(readHeadings(markdown)).toEqual(["a-b-c-d", "in-vitest--jest", "same", "same-1"]);
});
