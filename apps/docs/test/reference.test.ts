import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isSuccess, listAllStatements, operations, signInOperations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { ENGLISH } from "../src/language/language.ts";
import { readErrorCodes } from "../src/reference/error-codes.ts";
import { describeSources } from "../src/reference/sources.ts";
import { documentedOperations, expectIn, readPage, readSite } from "./reference-page.ts";

const readBundle = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@hwc-users/spec/${name}.json`)), "utf8"));

describe.each(documentedOperations)("$operationId in the reference", ({ operationId, reference, ...operation }) => {
  const { requestBody, responses } = operation;
  const { markdown, html, text, itemOf } = readPage(reference);

  test("has its path, summary, headers of credentials and hosts, as text and as Markdown", () => {
    const headers = [operation.tokenHeader, operation.signatureHeader].filter((header) => header !== undefined);
    for (const fact of [operation.path, operation.summary, ...headers, operation.servers[0]?.url]) {
      expectIn(markdown, fact);
      expectIn(text, fact);
    }
    expectIn(html, `id="${operationId}"`);
  });

  test("links the vendor's page with its date, as text and as Markdown", () => {
    expectIn(html, `href="${operation.page.url}"`);
    expectIn(markdown, `](${operation.page.url})`);
    if (operation.page.date === "undated") return;
    expectIn(text, `updated on ${operation.page.date}`);
    expectIn(markdown, `updated on ${operation.page.date}`);
  });

  test("states once for each response that any field can be null", () => {
    const missing = responses
      .filter(({ status, schema }) => isSuccess(status) && schema)
      .filter(
        ({ status }) => !itemOf(`${operationId}.${status}`).includes("Any field can be missing or <code>null</code>"),
      );
    expect(missing).toEqual([]);
  });

  test("has every status, the default response, and the first example of requests and responses", () => {
    for (const part of ["default", ...responses.map(({ status }) => status)])
      expectIn(html, `id="${operationId}.${part}"`);
    const [request] = requestBody?.examples ?? [];
    const [response] = responses.flatMap(({ schema, examples }) => (schema ? examples : []));
    for (const example of [request, response]) if (example) expectIn(text, JSON.stringify(example.value, null, 2));
  });
});

test("shows an error that is reported with a success status", () => {
  const section = readPage("reference").itemOf("updateUserInfo.error");
  expect(section).toMatch(/<strong>200<\/strong>.*?href="errors.html#WKS\.00170312"/);
});

test("explains the labels of sources", () => {
  const { text } = readPage("reference");
  for (const { label, meaning } of Object.values(describeSources(ENGLISH.t))) expectIn(text, `${label}${meaning}`);
});

test("the page of the sources lists every statement that is not from a page of an operation", () => {
  const rows = readSite("sources.md").split("## Not from the page of the operation")[1] ?? "";
  const listed = [...rows.matchAll(/`[^`]+`(?: \((\d+)\))?/g)].map(([, count = "1"]) => Number(count));
  const statements = listAllStatements(["bundle", "sign-in-bundle"].map(readBundle));
  const others = statements.filter(({ sources }) => sources.some((source) => source !== "page"));
  expect(listed.reduce((sum, count) => sum + count, 0)).toBe(others.length);
});

test.for([
  ["reference", operations],
  ["reference-sign-in", signInOperations],
] as const)("%s lists every error code once, with its statuses and a link to its remedy", ([file, all]) => {
  const { html, markdown } = readPage(file);
  const codes = readErrorCodes(all);
  expect(codes.length).toBeGreaterThan(10);
  for (const { code, statuses } of codes) {
    const [item = "", ...others] = html.match(new RegExp(`<li id="${code.replace(".", "\\.")}">.*?</li>`, "g")) ?? [];
    expect(others).toEqual([]);
    expect(item).toContain(`<a href="errors.html#${code}"`);
    expect(item).toContain(`<code>${code}</code></a> ${statuses.join(", ")}`);
    expectIn(markdown, `- \`${code}\` (`);
  }
});
