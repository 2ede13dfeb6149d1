import { expect, test } from "vitest";
import { type Guide, readGuides } from "../src/guides/read-guides.ts";
import { readSamples } from "../src/markdown/samples.ts";
import { readReference } from "../src/reference/model.ts";
import { checkLinks } from "../src/site/check-links.ts";
import { guide, writeFolder } from "./fixture.ts";

const reference = readReference([]);
const sampleFiles = {
  "updateUser.minimal.sh": "curl --request PUT\n",
  "updateUser.minimal.client.ts": "const a = 1 < 2;\n",
  "updateUser.minimal.fetch.ts": 'await fetch("");\n',
  "notes.txt": "not a sample",
};

function read(text: string): Guide {
  const samples = readSamples(writeFolder(sampleFiles));
  const [first] = readGuides(writeFolder({ "index.md": guide(text) }), reference, samples);
  if (!first) throw new Error("No guide was read.");
  return first;
}

const markupOf = (text: string) => read(text).body.markup;

test("takes the guides of a folder in their order, whatever they are called", () => {
  const folder = writeFolder({ "index.md": guide("A", 2), "b.md": guide("B", 3), "a.md": guide("C", 1), "x.png": "" });
  expect(readGuides(folder, reference, []).map(({ name }) => name)).toEqual(["a", "index", "b"]);
});

test("gives every heading an anchor of its words, and a link to it", () => {
  const { headings, body } = read("## The client's errors\n\n### USG.201040000\n\n### 中文 标题");
  expect(headings.map(({ anchor }) => anchor)).toEqual(["the-clients-errors", "USG.201040000", "中文-标题"]);
  for (const { anchor } of headings) {
    expect(body.markup).toContain(`id="${anchor}"`);
    expect(body.markup).toContain(`href="#${anchor}"`);
  }
});

test("leads links between guides to their pages, and leaves the others", () => {
  const markup = markupOf(
    "[a](errors.md) [b](reference.md#updateUser) [c](https://example.com/x.md) [d](openapi.yaml)",
  );
  const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
  expect(links).toEqual(["errors.html", "reference.html#updateUser", "https://example.com/x.md", "openapi.yaml"]);
});

test("joins samples that follow each other into tabs, and shows one by itself plainly", () => {
  const fence = (info: string) => `\`\`\`${info}\n\`\`\`\n`;
  const tabs = markupOf(
    `${fence("sh sample=updateUser.minimal.sh")}${fence("ts sample=updateUser.minimal.client.ts")}\nText\n`,
  );
  expect([...tabs.matchAll(/value="([^"]*)"/g)].map(([, label]) => label)).toEqual(["curl", "TypeScript"]);
  expect(tabs.match(/class="panel"/g)).toHaveLength(2);
  expect(tabs.match(/<pre/g)).toHaveLength(2);
  expect(tabs.replaceAll(/<[^>]*>/g, "")).toContain("const a = 1 &lt; 2;");
  expect(markupOf(fence("ts sample=updateUser.minimal.fetch.ts"))).not.toContain("radio");
});

test("puts samples into the Markdown for machines", () => {
  const { markdown } = read("```sh sample=updateUser.minimal.sh\n```");
  expect(markdown).toContain("```sh\ncurl --request PUT\n```");
});

test("escapes code and text, and lets no markup through", () => {
  expect(markupOf("`<b>` <i>x</i>\n\n```ts\nconst a: Array<string> = [];\n```")).not.toMatch(/<b>|<i>|<string>/);
});

test("marks output as output", () => {
  expect(markupOf("```json output\n{}\n```")).toContain("Output");
  expect(markupOf("```json\n{}\n```")).not.toContain("Output");
});

test.for(["NOTE", "TIP", "WARNING"])("turns a quote with [!%s] into a note", (kind) => {
  const word = kind.charAt(0) + kind.slice(1).toLowerCase();
  const markup = markupOf(`> [!${kind}]\n> Take care.`);
  expect(markup).toContain(`class="note ${word.toLowerCase()}"`);
  expect(markup).toContain(`<strong>${word}:</strong> Take care.`);
});

test("generates a table of every error code with its statuses, and one of every operation", () => {
  const codes = markupOf("<!-- generated: error-codes -->");
  for (const { code } of reference.errorCodes) expect(codes).toContain(`href="#${code}"`);
  expect(reference.errorCodes.find(({ code }) => code === "USG.000000004")?.statuses).toEqual([401, 403]);
  const operations = markupOf("<!-- generated: operations -->");
  for (const { operationId } of reference.operations) expect(operations).toContain(`reference.html#${operationId}`);
});

test.for([
  ["no front matter", { "index.md": "# Title\n" }, "guides/index.md: It does not begin with front matter."],
  ["no title", { "index.md": "---\norder: 1\n---\nText\n" }, "guides/index.md: Its front matter has no title."],
  ["no first page", { "other.md": guide("Text") }, "has no index.md"],
  ["a missing sample", { "index.md": guide("```ts sample=x.ts\n```") }, "samples/x.ts, which does not exist"],
  ["a sample's language", { "index.md": guide("```ts sample=updateUser.minimal.sh\n```") }, 'Write "sh"'],
  ["an unknown language", { "index.md": guide("```cobol\nX\n```") }, 'Code is in "cobol"'],
  ["unknown content", { "index.md": guide("<!-- generated: nothing -->") }, 'Nothing generates "nothing"'],
  ["a heading twice", { "index.md": guide("## A\n\n## A") }, 'Two headings have the anchor "a"'],
] as const)("refuses %s, and says where", ([, files, message]) => {
  const samples = readSamples(writeFolder(sampleFiles));
  expect(() => readGuides(writeFolder(files), reference, samples)).toThrow(message);
});

test.for([
  ['<a href="nowhere.html">', "index.html links to nowhere.html"],
  ['<a href="#nowhere">', "index.html links to #nowhere"],
  ['<a href="other.html#nowhere">', "index.html links to other.html#nowhere"],
  ['<script src="assets/x.js">', "index.html links to assets/x.js"],
])("refuses %s, which leads nowhere", ([link, message]) => {
  const folder = writeFolder({ "index.html": `<p>${link}`, "other.html": '<p id="here">' });
  expect(() => checkLinks(folder)).toThrow(message);
});

test("takes links that lead somewhere", () => {
  const links = '<a href="other.html#here"> <a href="#top"> <a href="https://example.com/"> <a href="file.yaml">';
  const folder = writeFolder({ "index.html": `<p id="top">${links}`, "other.html": '<p id="here">', "file.yaml": "" });
  expect(() => checkLinks(folder)).not.toThrow();
});
