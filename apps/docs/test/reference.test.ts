import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  isSuccess,
  listAllStatements,
  openEnumeration,
  operationById,
  operations,
  type Schema,
  type Source,
  signInOperations,
} from "@hwc-users/spec";
import { describe, expect, inject, test } from "vitest";
import { ENGLISH } from "../src/language/language.ts";
import { renderInline } from "../src/markdown/render.ts";
import { readErrorCodes } from "../src/reference/error-codes.ts";
import { SOURCES } from "../src/reference/sources.ts";
import { samples } from "./code-blocks/project.ts";

const readBundle = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@hwc-users/spec/${name}.json`)), "utf8"));
const updateUser = operationById(operations, "updateUser");
const site = inject("site");
const read = (path: string) => readFileSync(join(site, path), "utf8");
const sampleFiles = readdirSync(samples);
const { markdown, page, text, itemOf } = readPage("reference");

/** Reads a page of the reference: as HTML, as its text, and as Markdown. */
function readPage(name: string) {
  const page = read(`${name}.html`);
  const text = page
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  /** The markup from an anchor to the next one. */
  function itemOf(anchor: string): string {
    const start = page.indexOf(`id="${anchor}"`);
    const end = page.slice(start + 1).search(/<(li|h[23]|section) id="/);
    return page.slice(start, start + 1 + end);
  }
  return { markdown: read(`${name}.md`), page, text, itemOf };
}

/** Fails with a short message when a text does not contain a part. */
function expectIn(content: string, part: string | undefined): void {
  expect(part && content.includes(part), part).toBe(true);
}

interface AnchoredField {
  name: string;
  anchor: string;
  schema: Schema;
}

function fieldsIn(schema: Schema, anchor: string): AnchoredField[] {
  const object = [schema, schema.items, ...(schema.anyOf ?? [])].find((candidate) => candidate?.properties);
  return Object.entries(object?.properties ?? {}).flatMap(([name, property]) => [
    { name, anchor: `${anchor}.${name}`, schema: property },
    ...fieldsIn(property, `${anchor}.${name}`),
  ]);
}

describe.each([
  ...operations.map((operation) => ({ ...operation, file: "reference" })),
  ...signInOperations.map((operation) => ({ ...operation, file: "reference-sign-in" })),
])("$operationId in the reference", ({ operationId, requestBody, responses, parameters, file, ...operation }) => {
  const { markdown, page, text, itemOf } = readPage(file);
  const fields = [
    ...parameters.map(({ name, schema }) => ({ name, anchor: `${operationId}.${name}`, schema })),
    ...(requestBody ? fieldsIn(requestBody.schema, `${operationId}.request`) : []),
    ...responses.flatMap(({ status, schema }) =>
      schema && isSuccess(status) ? fieldsIn(schema, `${operationId}.${status}`) : [],
    ),
  ];

  test("has its path, summary, headers of credentials and hosts, as text and as Markdown", () => {
    const headers = [operation.tokenHeader, operation.signatureHeader].filter((header) => header !== undefined);
    for (const fact of [operation.path, operation.summary, ...headers, operation.servers[0]?.url]) {
      expectIn(markdown, fact);
      expectIn(text, fact);
    }
    expectIn(page, `id="${operationId}"`);
  });

  test("has every parameter and field, with an anchor and a link", () => {
    expect(fields.length).toBeGreaterThan(0);
    for (const { name, anchor } of fields) {
      expectIn(page, `id="${anchor}"`);
      expectIn(page, `href="#${anchor}"`);
      expectIn(markdown, `\`${name}\``);
    }
  });

  test("has the limits and the default of every field", () => {
    const missing = fields.flatMap(({ anchor, schema }) => {
      const { maxLength, maximum } = openEnumeration(schema)?.open ?? schema;
      const chosen = JSON.stringify(schema.default)?.replaceAll('"', "&quot;");
      return [
        ...(maxLength === undefined ? [] : [`${maxLength} characters`]),
        ...(maximum === undefined ? [] : [`to ${maximum}`]),
        ...(chosen === undefined ? [] : [`service&#39;s default ${chosen}`]),
      ].filter((text) => !itemOf(anchor).includes(text));
    });
    expect(missing).toEqual([]);
  });

  test("has the known values of every field with their meanings, and whether others are possible", () => {
    const missing = fields.flatMap(({ name, anchor, schema }) => {
      const open = openEnumeration(schema);
      const known = (open?.known ?? [schema]).filter(({ enum: values = [] }) => values.length <= 20);
      return [
        ...known.flatMap(({ enum: values = [] }) => values.map((value) => `<code>${value}</code>`)),
        ...(name === "error_code" ? [] : known)
          .flatMap(({ "x-enumDescriptions": meanings }) => Object.values(meanings ?? {}))
          .map((meaning) => renderInline(String(meaning), ENGLISH).markup),
        ...(open ? [`Other ${name === "error_code" ? "codes" : "values"} are possible.`] : []),
      ].filter((text) => !itemOf(anchor).includes(text));
    });
    expect(missing).toEqual([]);
  });

  test("labels the fields that are not from the operation's page", () => {
    for (const { anchor, schema } of fields) {
      const words = [schema["x-source"] ?? []].flat();
      const label = words.map((word) => SOURCES[word as Source]?.label).join(", ");
      if (words.some((word) => word !== "page")) expect(itemOf(anchor)).toContain(`: ${label}</span>`);
      else if (words.length > 0) expect(itemOf(anchor)).not.toContain("source: page");
    }
  });

  test("links the vendor's page with its date, as text and as Markdown", () => {
    expectIn(page, `href="${operation.page.url}"`);
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

  test("has every status, the default response and every example", () => {
    expectIn(page, `id="${operationId}.default"`);
    for (const { value } of operation.defaultResponse?.examples ?? []) expectIn(text, JSON.stringify(value, null, 2));
    for (const { status, schema, examples } of responses) {
      expectIn(page, `id="${operationId}.${status}"`);
      for (const example of schema ? examples : []) expectIn(text, JSON.stringify(example.value, null, 2));
    }
    for (const { value } of requestBody?.examples ?? []) {
      expectIn(text, JSON.stringify(value, null, 2));
      expectIn(markdown, JSON.stringify(value, null, 2));
    }
  });

  test("has every sample, also in Redoc but not in the spec", () => {
    const redoc = read(`assets/${readdirSync(join(site, "assets")).find((file) => /^redoc-start.*js$/.test(file))}`);
    const files = sampleFiles.filter((file) => file.startsWith(`${operationId}.`));
    for (const file of files) {
      const code = readFileSync(join(samples, file), "utf8").trimEnd();
      expectIn(text, code);
      expectIn(markdown, code);
      expectIn(redoc, JSON.stringify(code).slice(1, -1).replaceAll("<", "\\u003c"));
    }
    expect(read("openapi.yaml")).not.toContain("x-codeSamples");
  });
});

test("folds a long list of values, and has it once in the page and in the Markdown", () => {
  const values = fieldsIn(updateUser.requestBody?.schema ?? {}, "")
    .flatMap(({ schema }) => openEnumeration(schema)?.known ?? [])
    .flatMap(({ enum: known = [] }) => (known.length > 20 ? known : []));
  expect(values.length).toBeGreaterThan(100);
  const [list = "", ...others] = page.match(/<details class="long">.*?<\/details>/gs) ?? [];
  expect(others).toEqual([]);
  expect(list).toContain(`<summary>${values.length} known values</summary>`);
  for (const value of values) {
    expectIn(list, `<code>${value}</code>`);
    // Other tokens, such as chinaPR in an example, are no list items.
    expect(page.split(`<li><code>${value}</code>`).length, String(value)).toBe(2);
  }
  const [last] = values.slice(-1);
  expect(markdown.split(`\`${last}\``)).toHaveLength(2);
  expectIn(page, 'href="#updateUser.request.country"><code>');
  expectIn(markdown, `The ${values.length} known values of \`updateUser.request.country\`.`);
});

test("shows an error that is reported with a success status", () => {
  const section = itemOf("updateUserInfo.error");
  expect(section).toMatch(/<strong>200<\/strong>.*?href="#WKS\.00170312"/);
});

test("explains the labels of sources", () => {
  for (const { label, meaning } of Object.values(SOURCES)) expectIn(text, `${label}${meaning}`);
});

test("the page of the sources lists every statement that is not from a page of an operation", () => {
  const rows = read("sources.md").split("## Not from the page of the operation")[1] ?? "";
  const listed = [...rows.matchAll(/`[^`]+`(?: \((\d+)\))?/g)].map(([, count = "1"]) => Number(count));
  const statements = listAllStatements(["bundle", "sign-in-bundle"].map(readBundle));
  const others = statements.filter(({ sources }) => sources.some((source) => source !== "page"));
  expect(listed.reduce((sum, count) => sum + count, 0)).toBe(others.length);
});

test.for([
  ["reference", operations],
  ["reference-sign-in", signInOperations],
] as const)("%s lists every error code once, with its statuses and its sources", ([file, all]) => {
  const { page } = readPage(file);
  const codes = readErrorCodes(all);
  expect(codes.length).toBeGreaterThan(10);
  for (const { code, statuses, sources } of codes) {
    const [row = ""] = new RegExp(`<tr id="${code.replace(".", "\\.")}">.*?</tr>`).exec(page) ?? [];
    expect(row).toContain(`<td>${statuses.join(", ")}</td>`);
    expect(row).toContain(`<td>${sources.map((source) => SOURCES[source].label).join(", ")}</td></tr>`);
    expect(row).toContain(`href="#${code}"`);
  }
});
