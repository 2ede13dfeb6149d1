import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { operations, type Schema } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { readErrorCodes } from "../src/reference/error-codes.ts";

const dist = new URL("../dist/", import.meta.url);
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, dist)), "utf8");
const markdown = read("reference.md");
const page = read("reference.html");
const text = page
  .replaceAll(/<[^>]*>/g, "")
  .replaceAll("&quot;", '"')
  .replaceAll("&lt;", "<")
  .replaceAll("&gt;", ">")
  .replaceAll("&amp;", "&");

/** Whether a page says something, with a short message when it does not. */
function expectIn(content: string, part: string | undefined): void {
  expect(part && content.includes(part), part).toBe(true);
}

interface Place {
  name: string;
  anchor: string;
  schema: Schema;
}

function placesIn(schema: Schema, anchor: string): Place[] {
  const object = [schema, schema.items, ...(schema.anyOf ?? [])].find((candidate) => candidate?.properties);
  return Object.entries(object?.properties ?? {}).flatMap(([name, property]) => [
    { name, anchor: `${anchor}.${name}`, schema: property },
    ...placesIn(property, `${anchor}.${name}`),
  ]);
}

describe.each(operations)(
  "$operationId in the reference",
  ({ operationId, requestBody, responses, parameters, ...operation }) => {
    const places = [
      ...parameters.map(({ name, schema }) => ({ name, anchor: `${operationId}.${name}`, schema })),
      ...(requestBody ? placesIn(requestBody.schema, `${operationId}.request`) : []),
      ...responses.flatMap(({ status, schema }) =>
        schema && status < 400 ? placesIn(schema, `${operationId}.${status}`) : [],
      ),
    ];

    test("is there with path, summary, token and hosts, as text and as Markdown", () => {
      for (const fact of [operation.path, operation.summary, operation.tokenHeader, operation.servers[0]?.url]) {
        expectIn(markdown, fact);
        expectIn(text, fact);
      }
      expectIn(page, `id="${operationId}"`);
    });

    test("has every parameter and field, each with an anchor and a link to it", () => {
      expect(places.length).toBeGreaterThan(3);
      for (const { name, anchor } of places) {
        expectIn(page, `id="${anchor}"`);
        expectIn(page, `href="#${anchor}"`);
        expectIn(markdown, `\`${name}\``);
      }
    });

    test("says the limits and the defaults of each", () => {
      for (const { anchor, schema } of places) {
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

    test("has every sample, which Redoc gets too and the spec does not", () => {
      const folder = fileURLToPath(new URL("../samples/", import.meta.url));
      const redoc = read(
        `assets/${readdirSync(new URL("assets/", dist)).find((file) => /^redoc-start.*js$/.test(file))}`,
      );
      const files = readdirSync(folder).filter((file) => file.startsWith(`${operationId}.`));
      expect(files).toHaveLength(6);
      for (const file of files) {
        const code = readFileSync(folder + file, "utf8").trimEnd();
        expectIn(text, code);
        expectIn(markdown, code);
        expectIn(redoc, JSON.stringify(code).slice(1, -1).replaceAll("<", "\\u003c"));
      }
      expect(read("openapi.yaml")).not.toContain("x-codeSamples");
    });
  },
);

test("has every error code once in its own table, with the statuses of the examples that carry it", () => {
  const codes = readErrorCodes(operations);
  expect(codes.length).toBeGreaterThan(10);
  for (const { code, statuses } of codes) {
    const [row = ""] = new RegExp(`<tr id="${code.replace(".", "\\.")}">.*?</tr>`).exec(page) ?? [];
    expect(row).toContain(`<td>${statuses.join(", ")}</td>`);
    expect(row).toContain(`href="#${code}"`);
  }
});
