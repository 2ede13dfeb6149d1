import { expect, test } from "vitest";
import { parseGuideFile } from "../src/guides/guide-file.ts";
import { hashOf, proseOf, splitSections } from "../src/guides/sections.ts";
import { translateGuide } from "../src/guides/translate-guide.ts";

const ENGLISH = `---
title: Errors
description: What fails.
order: 1
---

Read \`status\` first.

\`\`\`ts
# not a heading
\`\`\`

## Retry later

See [the client](client.md#retry).
`;

const english = parseGuideFile(ENGLISH);
const [first, second] = splitSections(english.markdown).map((section) => hashOf(proseOf(section)));
const CHINESE = `---
title: 错误
description: 失败的原因。
translates: ${hashOf("Errors\nWhat fails.")}
---

<!-- translates: ${first} -->

先看 \`status\`。

<!-- code -->

<!-- translates: retry-later ${second} -->

## 稍后重试

参见[客户端](client.md#retry)。
`;

const translate = (source: string, original = ENGLISH) =>
  translateGuide(parseGuideFile(original), parseGuideFile(source));

test("inserts the English code and keeps the English anchors", () => {
  const { title, markdown, anchors } = translate(CHINESE);
  expect(title).toBe("错误");
  expect(markdown).toContain("先看 `status`。\n\n```ts\n# not a heading\n```\n\n## 稍后重试");
  expect(anchors).toEqual(["retry-later"]);
});

test("accepts a translation after the English text was wrapped differently, or its code has changed", () => {
  expect(translate(CHINESE, ENGLISH.replace("Read `status` first.", "Read `status`\nfirst.")).title).toBe("错误");
  expect(translate(CHINESE, ENGLISH.replace("not a heading", "a comment")).markdown).toContain("# a comment");
});

test.for([
  ["a changed English section", CHINESE, ENGLISH.replace("See", "Read"), 'The section "retry-later" has changed'],
  [
    "a changed English introduction",
    CHINESE,
    ENGLISH.replace("first", "now"),
    "text before the first heading has changed",
  ],
  ["a changed English title", CHINESE, ENGLISH.replace("Errors", "Faults"), "title or description has changed"],
  ["a new English section", CHINESE, `${ENGLISH}\n## New\n\nText.\n`, 'The section "new" has no translation'],
  ["a removed English section", CHINESE, ENGLISH.split("## ")[0] ?? "", 'The section "retry-later" has no English'],
  ["a missing section", CHINESE.split("<!-- translates: retry")[0] ?? "", ENGLISH, '"retry-later" has no translation'],
  ["a missing code block", CHINESE.replace("<!-- code -->", ""), ENGLISH, "needs 1 lines <!-- code -->"],
  ["repeated code", CHINESE.replace("<!-- code -->", "```ts\n1\n```"), ENGLISH, "contains code"],
  ["a lost link", CHINESE.replace("(client.md#retry)", ""), ENGLISH, "lacks the link to client.md#retry"],
  ["another link", CHINESE.replace("client.md#retry", "mock.md"), ENGLISH, "lacks the link to client.md#retry"],
  ["an added link", CHINESE.replace("先看", "先看 [x](mock.md)"), ENGLISH, "has the link to mock.md, which is not"],
  [
    "a lost generated table",
    CHINESE.replace(second ?? "", hashOf("## Retry later\n\n<!-- generated: operations -->")).replace(/参见.*/, "文"),
    ENGLISH.replace(/See .*/, "<!-- generated: operations -->"),
    "lacks <!-- generated: operations -->",
  ],
  ["translated inline code", CHINESE.replace("`status`", "`状态`"), ENGLISH, "lacks `status`"],
  ["a lost heading", CHINESE.replace("## ", ""), ENGLISH, "lacks a heading of level 2"],
  [
    "text before the first section",
    CHINESE.replace("<!-- translates", "文\n\n<!-- translates"),
    ENGLISH,
    "Text stands before",
  ],
] as const)("rejects %s", ([, chinese, original, message]) => {
  expect(() => translate(chinese, original)).toThrow(message);
});

test("prints the line of the front matter with quotes, because YAML takes some hashes for numbers", () => {
  const changed = ENGLISH.replace("Errors", "Faults");
  const line = `translates: "${hashOf("Faults\nWhat fails.")}"`;
  expect(() => translate(CHINESE, changed)).toThrow(`then write ${line}`);
  expect(translate(CHINESE.replace(/^translates: .*$/m, line), changed).title).toBe("错误");
});

test("prints the line to write after a section is translated again", () => {
  const changed = ENGLISH.replace("See", "Read");
  const [, section] = splitSections(parseGuideFile(changed).markdown);
  expect(() => translate(CHINESE, changed)).toThrow(
    `then write <!-- translates: retry-later ${hashOf(proseOf(section as NonNullable<typeof section>))} -->`,
  );
});
