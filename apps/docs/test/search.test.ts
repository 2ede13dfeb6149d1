import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readGuides } from "../src/guides/read-guides.ts";
import { readSamples } from "../src/markdown/samples.ts";
import { readReference } from "../src/reference/model.ts";
import { searchDocuments } from "../src/search/documents.ts";
import { tokenize, tokenizeQuery } from "../src/search/tokenize.ts";

test.for([
  ["sortLevel", ["sortlevel", "sort", "level"]],
  ["next_login", ["next_login", "next", "login"]],
  ["USG.201040000", ["usg.201040000", "usg", "201040000", "1040000", "0000"]],
  ["李明的用户", ["李明", "明的", "的用", "用户", "户"]],
  ["X-Request-Id", ["x-request-id", "request", "id"]],
] as const)("%s is found by its parts", ([text, terms]) => {
  expect(tokenize(text)).toEqual(expect.arrayContaining([...terms]));
});

test("a query is not taken apart: who asks for a whole name wants that name", () => {
  expect(tokenizeQuery("USG.201040000 sortLevel")).toEqual(["usg.201040000", "sortlevel"]);
  expect(tokenizeQuery("李明的")).toEqual(["李明", "明的"]);
  expect(tokenizeQuery(" . ")).toEqual([]);
});

test("everything that can be found is a place on a page, with a title of one line", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const samples = readSamples(`${root}samples`);
  const reference = readReference(samples);
  const found = searchDocuments(readGuides(`${root}guides`, reference, samples), reference);
  expect(found.length).toBeGreaterThan(100);
  for (const { id, title } of found) {
    const [path, anchor] = id.split("#");
    const page = readFileSync(`${root}dist/${path}`, "utf8");
    if (anchor) expect(page.includes(`id="${anchor}"`), id).toBe(true);
    expect(title.length, title).toBeLessThan(80);
  }
});
