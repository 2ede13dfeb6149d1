import { readFileSync } from "node:fs";
import { join } from "node:path";
import { operations, type Schema, signInOperations } from "@hwc-users/spec";
import { expect, inject } from "vitest";

/** The operations, each with the file name of its reference without the extension. */
export const documentedOperations = [
  ...operations.map((operation) => ({ ...operation, reference: "reference" })),
  ...signInOperations.map((operation) => ({ ...operation, reference: "reference-sign-in" })),
];

/** A page of the built site. */
export interface PageFile {
  html: string;
  text: string;
  markdown: string;
  /** The markup from an anchor to the next one. */
  itemOf(anchor: string): string;
}

/** Reads a file of the built site. */
export function readSite(path: string): string {
  return readFileSync(join(inject("site"), path), "utf8");
}

/** Reads a page of the built site: as HTML, as its text, and as Markdown. */
export function readPage(name: string): PageFile {
  const html = readSite(`${name}.html`);
  const text = html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  function itemOf(anchor: string): string {
    const start = html.indexOf(`id="${anchor}"`);
    const end = html.slice(start + 1).search(/<(li|h[23]|section) id="/);
    return html.slice(start, start + 1 + end);
  }
  return { html, text, markdown: readSite(`${name}.md`), itemOf };
}

/** Fails with a short message when a text does not contain a part. */
export function expectIn(content: string, part: string | undefined): void {
  expect(part && content.includes(part), part).toBe(true);
}

/** A field of the spec and its anchor. */
export interface AnchoredField {
  name: string;
  anchor: string;
  schema: Schema;
}

/** Lists the fields of a schema with their nested fields. */
export function fieldsIn(schema: Schema, anchor: string): AnchoredField[] {
  const object = [schema, schema.items, ...(schema.anyOf ?? [])].find((candidate) => candidate?.properties);
  return Object.entries(object?.properties ?? {}).flatMap(([name, property]) => [
    { name, anchor: `${anchor}.${name}`, schema: property },
    ...fieldsIn(property, `${anchor}.${name}`),
  ]);
}
