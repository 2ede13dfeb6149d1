import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Guide, readGuides } from "../src/guides/read-guides.ts";
import { ENGLISH, LANGUAGES, type Language } from "../src/language/language.ts";
import { readReferences } from "../src/reference/model.ts";
import { readSamples } from "../src/samples/read-samples.ts";
import { checkLinks } from "../src/site/check-links.ts";
import { guide, writeFolder } from "./fixture.ts";

const references = readReferences([], ENGLISH);
const context = { language: ENGLISH, references, samples: [] };
const sampleFiles = {
  "updateUser.minimal.sh": "curl --request PUT\n",
  "updateUser.minimal.client.ts": "const a = 1 < 2;\n",
  "updateUser.minimal.fetch.ts": 'await fetch("");\n',
  "notes.txt": "not a sample",
};

function read(text: string): Guide {
  const samples = readSamples(writeFolder(sampleFiles));
  const [first] = readGuides(writeFolder({ "index.md": guide(text) }), { ...context, samples });
  if (!first) throw new Error("No guide was read.");
  return first;
}

const markupOf = (text: string) => read(text).body.markup;

test("sorts the guides of a folder by their order", () => {
  const folder = writeFolder({ "index.md": guide("A", 2), "b.md": guide("B", 3), "a.md": guide("C", 1), "x.png": "" });
  expect(readGuides(folder, context).map(({ name }) => name)).toEqual(["a", "index", "b"]);
});

test("shows an included file without its title, with links to pages", () => {
  const index = guide("<!-- include: ../MIGRATING.md -->");
  const text = "# Migrate\n\nSee [errors](apps/docs/guides/errors.md).\n\n## Install\n";
  const folder = writeFolder({ "MIGRATING.md": text, "guides/index.md": index });
  const [included] = readGuides(join(folder, "guides"), context);
  expect(included?.markdown.trim()).toBe("See [errors](errors.md).\n\n## Install");
  writeFileSync(join(folder, "MIGRATING.md"), "Text");
  expect(() => readGuides(join(folder, "guides"), context)).toThrow("MIGRATING.md has no title");
});

test("rejects a guide without a translation, and a translation without a guide", () => {
  const [, chinese] = LANGUAGES as [Language, Language];
  const inChinese = (files: Record<string, string>) =>
    readGuides(writeFolder(files), { ...context, language: chinese });
  expect(() => inChinese({ "index.md": guide("A") })).toThrow("guides/zh-cn/index.md: The guide has no translation.");
  expect(() => inChinese({ "index.md": guide("A"), "zh-cn/old.md": guide("旧") })).toThrow(
    "zh-cn/old.md translates no guide",
  );
});

test("adds an anchor of its words and a link to every heading", () => {
  const { headings, body } = read("## The client's errors\n\n### USG.201040000\n\n### 中文 标题");
  expect(headings.map(({ anchor }) => anchor)).toEqual(["the-clients-errors", "USG.201040000", "中文-标题"]);
  for (const { anchor } of headings) {
    expect(body.markup).toContain(`id="${anchor}"`);
    expect(body.markup).toContain(`href="#${anchor}"`);
  }
});

test("turns links to guides into links to their pages, and keeps the others", () => {
  const markup = markupOf(
    "[a](errors.md) [b](reference.md#updateUser) [c](https://example.com/x.md) [d](openapi.yaml)",
  );
  const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
  expect(links).toEqual(["errors.html", "reference.html#updateUser", "https://example.com/x.md", "openapi.yaml"]);
});

test("renders adjacent samples as tabs, and a single sample without tabs", () => {
  const fence = (info: string) => `\`\`\`${info}\n\`\`\`\n`;
  const tabs = markupOf(
    `${fence("sh sample=updateUser.minimal.sh")}${fence("ts sample=updateUser.minimal.client.ts")}\nText\n`,
  );
  expect([...tabs.matchAll(/value="([^"]*)"/g)].map(([, label]) => label)).toEqual(["curl", "TypeScript"]);
  expect(tabs.match(/<pre/g)).toHaveLength(2);
  expect(tabs.replaceAll(/<[^>]*>/g, "")).toContain("const a = 1 &lt; 2;");
  expect(markupOf(fence("ts sample=updateUser.minimal.fetch.ts"))).not.toContain("radio");
});

test("renders the line of an operation and a size as its samples", () => {
  const { body, markdown } = read("Text\n\n<!-- samples: updateUser.minimal -->\n\nText");
  expect([...body.markup.matchAll(/value="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    "curl",
    "TypeScript",
    "fetch",
  ]);
  expect(markdown).toContain("```sh\ncurl --request PUT\n```\n```ts\nconst a = 1 < 2;\n```\n```ts\n");
});

test("inserts samples into the Markdown for machines", () => {
  const { markdown } = read("```sh sample=updateUser.minimal.sh\n```");
  expect(markdown).toContain("```sh\ncurl --request PUT\n```");
});

test("escapes markup in code and text", () => {
  expect(markupOf("`<b>` <i>x</i>\n\n```ts\nconst a: Array<string> = [];\n```")).not.toMatch(/<b>|<i>|<string>/);
});

test("adds a caption to output", () => {
  expect(markupOf("```json output\n{}\n```")).toContain("Output");
  expect(markupOf("```json\n{}\n```")).not.toContain("Output");
});

test.for(["Note", "Tip", "Warning"])("renders ::: %s as an admonition", (title) => {
  const markup = markupOf(`::: ${title.toLowerCase()}\nTake *care*.\n:::\n\nAfter`);
  expect(markup).toContain(`class="note ${title.toLowerCase()}"`);
  expect(markup).toMatch(new RegExp(`>${title}</p>\n<p>Take <em>care</em>.</p>\n</div>\n<p>After`));
});

test("generates the tables of error codes and of operations", () => {
  const [reference] = references;
  const [first, ...others] = reference.errorCodes.map(({ code }) => code);
  const codes = markupOf(`<!-- generated: error-codes -->\n\n### ${first}`);
  expect(codes).toContain(`<td><a href="#${first}">`);
  for (const code of others) expect(codes).toContain(`<td><code>${code}</code></td>`);
  expect(reference.errorCodes.find(({ code }) => code === "USG.000000004")?.statuses).toEqual([401, 403]);
  const operations = markupOf("<!-- generated: operations -->");
  for (const { operationId } of reference.operations) expect(operations).toContain(`reference.html#${operationId}`);
});

test.for([
  ["no front matter", { "index.md": "# Title\n" }, "guides/index.md: There is no front matter."],
  ["no title", { "index.md": "---\norder: 1\n---\nText\n" }, "guides/index.md: The front matter has no title."],
  ["a missing index.md", { "other.md": guide("Text") }, "has no index.md"],
  ["a missing sample", { "index.md": guide("```ts sample=x.ts\n```") }, "samples/x.ts does not exist"],
  ["the wrong language of a sample", { "index.md": guide("```ts sample=updateUser.minimal.sh\n```") }, 'Write "sh"'],
  ["missing samples", { "index.md": guide("<!-- samples: updateUser.huge -->") }, "no files samples/updateUser.huge.*"],
  ["an unknown language", { "index.md": guide("```cobol\nX\n```") }, 'Unknown language "cobol"'],
  ["an unknown table", { "index.md": guide("<!-- generated: nothing -->") }, 'There is no generated table "nothing"'],
  ["a duplicate heading", { "index.md": guide("## A\n\n## A") }, 'Two headings have the anchor "a"'],
] as const)("rejects %s", ([, files, message]) => {
  const samples = readSamples(writeFolder(sampleFiles));
  expect(() => readGuides(writeFolder(files), { ...context, samples })).toThrow(message);
});

test.for([
  ['<a href="nowhere.html">', "index.html: nowhere.html"],
  ['<a href="#nowhere">', "index.html: #nowhere"],
  ['<a href="other.html#nowhere">', "index.html: other.html#nowhere"],
  ['<script src="assets/x.js">', "index.html: assets/x.js"],
])("rejects the broken link %s", ([link, message]) => {
  const folder = writeFolder({ "index.html": `<p>${link}`, "other.html": '<p id="here">' });
  expect(() => checkLinks(folder)).toThrow(message);
});

test("accepts links to existing files and anchors", () => {
  const links = '<a href="other.html#here"> <a href="#top"> <a href="https://example.com/"> <a href="file.yaml">';
  const folder = writeFolder({ "index.html": `<p id="top">${links}`, "other.html": '<p id="here">', "file.yaml": "" });
  expect(() => checkLinks(folder)).not.toThrow();
});

test("rejects a site without links, where nothing was checked", () => {
  expect(() => checkLinks(writeFolder({ "index.html": "<p>", "page.md": "[a](b.md)" }))).toThrow("no links");
});

test("checks links in a folder whose path has a space and é", () => {
  const folder = writeFolder({ "a é/index.html": '<a href="nowhere.html">' });
  expect(() => checkLinks(join(folder, "a é"))).toThrow("index.html: nowhere.html");
});
