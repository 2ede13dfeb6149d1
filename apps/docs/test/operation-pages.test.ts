import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCodeIn } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { readErrorCodes } from "../src/reference/error-codes.ts";
import { samples } from "./code-blocks/samples.ts";
import { documentedOperations, expectIn, readPage, readSite } from "./reference-page.ts";

const anchorsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, anchor]) => anchor);

describe.each(documentedOperations)("the page of $operationId", ({ operationId, reference, ...operation }) => {
  const { html, text, markdown } = readPage(`operations/${operationId}`);
  const all = readPage(reference);

  test("has all anchors that the operation has in the reference", () => {
    const anchors = anchorsIn(all.html).filter((anchor) => `${anchor}.`.startsWith(`${operationId}.`));
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchorsIn(html)).toEqual(expect.arrayContaining(anchors));
  });

  test("has every example of requests and responses", () => {
    const responses = [...operation.responses, ...(operation.defaultResponse ? [operation.defaultResponse] : [])];
    const examples = [
      ...(operation.requestBody?.examples ?? []),
      ...responses.flatMap(({ schema, examples }) => (schema ? examples : [])),
    ];
    expect(examples.length).toBeGreaterThan(3);
    for (const { summary, value } of examples) {
      expectIn(text, summary);
      expectIn(text, JSON.stringify(value, null, 2));
    }
    for (const { value } of operation.requestBody?.examples ?? []) expectIn(markdown, JSON.stringify(value, null, 2));
  });

  test("links each error code to its cause and remedy, in the statuses and beside the examples", () => {
    const known = readErrorCodes([{ operationId, ...operation }]).map(({ code }) => code);
    const responses = [...operation.responses, ...(operation.defaultResponse ? [operation.defaultResponse] : [])];
    const examples = responses.flatMap(({ examples }) => examples).map(({ value }) => String(errorCodeIn(value)));
    const codes = examples.filter((code) => known.includes(code));
    expect(codes).not.toEqual([]);
    const [statuses = ""] = /<ul class="statuses">.*?<\/ul>/s.exec(html) ?? [];
    for (const code of codes) {
      const link = `<a href="../errors.html#${code}"><code>${code}</code></a>`;
      expectIn(statuses, link);
      expectIn(html, `<div class="example">${link}`);
    }
  });

  test("has every sample, which the reference links", () => {
    const files = readdirSync(samples).filter((file) => file.startsWith(`${operationId}.`));
    for (const file of files) {
      const code = readFileSync(join(samples, file), "utf8").trimEnd();
      expectIn(text, code);
      expectIn(markdown, code);
    }
    expectIn(all.html, `href="operations/${operationId}.html"`);
  });

  test("stands in the navigation and in llms.txt, and links its Markdown", () => {
    expectIn(html, `<a href="../operations/${operationId}.html" aria-current="page">`);
    expectIn(html, `href="../operations/${operationId}.md"`);
    expectIn(readSite("llms.txt"), `(operations/${operationId}.md)`);
    const links = [...markdown.matchAll(/\]\((?!https?:)([^)#]*)/g)].map(([, link = ""]) => link);
    expect(links).toContain("../errors.md");
    for (const link of links) expectIn(readSite(`operations/${link}`), "# ");
  });
});
