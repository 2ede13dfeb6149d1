import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSuccess, operations, type Schema } from "@hwc-users/spec";
import { describe, expect, inject, test } from "vitest";
import { readErrorCodes } from "../src/reference/error-codes.ts";
import { samples } from "./code-blocks/project.ts";

const site = inject("site");
const read = (path: string) => readFileSync(join(site, path), "utf8");
const sampleFiles = readdirSync(samples);
const markdown = read("reference.md");
const page = read("reference.html");
const text = page
  .replaceAll(/<[^>]*>/g, "")
  .replaceAll("&quot;", '"')
  .replaceAll("&#39;", "'")
  .replaceAll("&lt;", "<")
  .replaceAll("&gt;", ">")
  .replaceAll("&amp;", "&");

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

describe.each(operations)(
  "$operationId in the reference",
  ({ operationId, requestBody, responses, parameters, ...operation }) => {
    const fields = [
      ...parameters.map(({ name, schema }) => ({ name, anchor: `${operationId}.${name}`, schema })),
      ...(requestBody ? fieldsIn(requestBody.schema, `${operationId}.request`) : []),
      ...responses.flatMap(({ status, schema }) =>
        schema && isSuccess(status) ? fieldsIn(schema, `${operationId}.${status}`) : [],
      ),
    ];

    test("has its path, summary, token header and hosts, as text and as Markdown", () => {
      for (const fact of [operation.path, operation.summary, operation.tokenHeader, operation.servers[0]?.url]) {
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
      for (const { anchor, schema } of fields) {
        const item = page.slice(page.indexOf(`id="${anchor}"`)).slice(0, 1500);
        if (schema.maxLength !== undefined) expect(item).toContain(`${schema.maxLength} characters`);
        if (schema.maximum !== undefined) expect(item).toContain(`to ${schema.maximum}`);
        if (schema.default !== undefined)
          expect(item).toContain(`default ${JSON.stringify(schema.default).replaceAll('"', "&quot;")}`);
        for (const value of schema.enum ?? []) expect(item).toContain(`<code>${value}</code>`);
      }
    });

    test("has every status and every example", () => {
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
  },
);

test("lists every error code once, with the statuses of its examples", () => {
  const codes = readErrorCodes(operations);
  expect(codes.length).toBeGreaterThan(10);
  for (const { code, statuses } of codes) {
    const [row = ""] = new RegExp(`<tr id="${code.replace(".", "\\.")}">.*?</tr>`).exec(page) ?? [];
    expect(row).toContain(`<td>${statuses.join(", ")}</td>`);
    expect(row).toContain(`href="#${code}"`);
  }
});
