import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEnumeration, operationById, operations } from "@hwc-users/spec";
import { expect, inject, test } from "vitest";
import { readGuides } from "../src/guides/read-guides.ts";
import { ENGLISH } from "../src/language/language.ts";
import { readReferences } from "../src/reference/model.ts";
import { readSamples } from "../src/samples/read-samples.ts";
import { searchDocuments } from "../src/search/documents.ts";
import { tokenize, tokenizeQuery } from "../src/search/tokenize.ts";

test.for([
  ["sortLevel", ["sortlevel", "sort", "level"]],
  ["next_login", ["next_login", "next", "login"]],
  ["USG.201040000", ["usg.201040000", "usg", "201040000", "1040000", "0000"]],
  ["李明的用户", ["李明", "明的", "的用", "用户", "户"]],
  ["X-Request-Id", ["x-request-id", "request", "id"]],
] as const)("splits %s into its parts", ([text, terms]) => {
  expect(tokenize(text)).toEqual(expect.arrayContaining([...terms]));
});

test("does not split the names of a query", () => {
  expect(tokenizeQuery("USG.201040000 sortLevel")).toEqual(["usg.201040000", "sortlevel"]);
  expect(tokenizeQuery("李明的")).toEqual(["李明", "明的"]);
  expect(tokenizeQuery(" . ")).toEqual([]);
});

test("each search document has an existing anchor and a title of one line", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const samples = readSamples(join(root, "samples"));
  const references = readReferences(samples, ENGLISH);
  const documents = searchDocuments(
    readGuides(join(root, "guides"), { language: ENGLISH, references, samples }),
    references,
  );
  expect(documents.length).toBeGreaterThan(100);
  // A long list of values is in the index once.
  const country = operationById(operations, "updateUser").requestBody?.schema.properties?.["country"];
  const [last] = openEnumeration(country ?? {})?.known[0].enum?.slice(-1) ?? [];
  expect(documents.filter(({ text }) => text.includes(String(last)))).toHaveLength(1);
  for (const { id, title } of documents) {
    const [path = "", anchor] = id.split("#");
    const page = readFileSync(join(inject("site"), path), "utf8");
    if (anchor) expect(page.includes(`id="${anchor}"`), id).toBe(true);
    expect(title.length, title).toBeLessThan(80);
  }
});
