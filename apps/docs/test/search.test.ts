import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEnumeration, operationById, operations } from "@hwc-users/spec";
import MiniSearch, { type SearchResult } from "minisearch";
import { describe, expect, inject, test } from "vitest";
import { readGuides } from "../src/guides/read-guides.ts";
import { LANGUAGES, type Language } from "../src/language/language.ts";
import { readReferences } from "../src/reference/model.ts";
import { readSamples } from "../src/samples/read-samples.ts";
import { searchDocuments } from "../src/search/documents.ts";
import { type SearchDocument, searchOptions } from "../src/search/options.ts";
import { searchIndex } from "../src/search/search-index.ts";
import { tokenize, tokenizeQuery } from "../src/search/tokenize.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const samples = readSamples(join(root, "samples"));
const documentsIn = (language: Language): SearchDocument[] => {
  const references = readReferences(samples, language);
  return searchDocuments(readGuides(join(root, "guides"), { language, references, samples }), references);
};
const [english = [], chinese = []] = LANGUAGES.map(documentsIn);

function indexOf(documents: SearchDocument[]): MiniSearch<SearchDocument> {
  const index = new MiniSearch(searchOptions);
  index.addAll(documents);
  return index;
}

const hrefs = (results: SearchResult[]): unknown[] => results.map(({ href }) => href);
const [englishIndex, chineseIndex] = [indexOf(english), indexOf(chinese)];

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
  expect(tokenizeQuery("停用用户")).toEqual(["停用", "用户"]);
  expect(tokenizeQuery(" . ")).toEqual([]);
  expect(tokenizeQuery("What is a token?")).toEqual(["token"]);
});

describe("the first result", () => {
  test.for([
    ["sortLevel", "reference.html#updateUser.request.sortLevel"],
    ["next_login_change_password", "reference.html#updateUserInfo.request.next_login_change_password"],
    ["vmrId", "reference.html#updateUser.request.vmrId"],
    ["accountType", "reference.html#updateUser.accountType"],
    ["account", "reference.html#updateUser.account"],
    ["email", "reference.html#updateUser.request.email"],
    ["corp.name", "reference.html#updateUser.200.corp.name"],
    ["USG.201040000", "errors.html#USG.201040000"],
    ["040017", "errors.html#USG.201040017"],
    ["bulk", "reference.html#batchUpdateUserStatus"],
    ["disable 500 users", "reference.html#batchUpdateUserStatus"],
    ["permission", "errors.html#403"],
    ["rate limit", "errors.html#429"],
    ["endpoint", "index.html#hosts-and-regions"],
    ["e-mail", "reference.html#updateUser.request.email"],
    ["get a token", "sign-in.html"],
    ["X-Auth-Token", "reference.html#WorkspaceToken"],
    ["security schemes", "reference.html#security-schemes"],
    ["source labels", "reference.html#source-labels"],
    ["api.meeting.huaweicloud.com", "reference.html#updateMyInfo"],
    ["retry", "client.html#retry"],
    ["timeout", "client.html#timeout-and-cancellation"],
    ["what happens to fields left out", "index.html#common-tasks"],
    ["omitted field", "pitfalls.html#an-omitted-field-may-be-reset-to-its-default"],
    ["share a token", "client.html#share-a-token-between-processes"],
  ] as const)("for %s is %s", ([query, href]) => {
    expect(hrefs(englishIndex.search(query))[0]).toBe(href);
  });

  test.for([
    ["登录", "sign-in.html"],
    ["权限", "errors.html#403"],
    ["流控", "errors.html#429"],
    ["重试", "client.html#retry"],
    ["停用用户", "reference.html#batchUpdateUserStatus"],
    ["sortLevel", "reference.html#updateUser.request.sortLevel"],
    ["USG.201040000", "errors.html#USG.201040000"],
  ] as const)("for %s in Chinese is %s", ([query, href]) => {
    expect(hrefs(chineseIndex.search(query))[0]).toBe(href);
  });
});

test("finds 用户 in the texts of both languages", () => {
  expect(hrefs(chineseIndex.search("用户")).length).toBeGreaterThan(20);
  expect(hrefs(englishIndex.search("用户")).length).toBeGreaterThan(0);
});

test("suggests entries when a query has no result", () => {
  for (const query of ["zzzz retry", "sortLevle qqqq"]) {
    const { match, entries } = searchIndex(englishIndex, query);
    expect(match, query).toBe(false);
    expect(entries.length, query).toBeGreaterThan(0);
  }
});

test("a field has its type and limits, and an operation its path", () => {
  const details = new Map(english.map(({ href, detail }) => [href, detail]));
  expect(details.get("reference.html#updateUser.request.signature")).toBe("string · at most 512 characters");
  expect(details.get("reference.html#updateUser")).toBe("PUT /v1/usg/dcs/corp/member/{account}");
});

test("leaves values with asterisks whole", () => {
  expect(english.filter(({ text }) => text.includes("+86173****9807")).length).toBeGreaterThan(1);
});

describe.each(LANGUAGES.map((language, index) => ({ language, documents: [english, chinese][index] ?? [] })))(
  "the search documents in $language.name",
  ({ language, documents }) => {
    test("have existing anchors, and titles of one line", () => {
      expect(documents.length).toBeGreaterThan(100);
      for (const { href, title } of documents) {
        const [path = "", anchor] = href.split("#");
        const page = readFileSync(join(inject("site"), language.folder, path), "utf8");
        if (anchor) expect(page.includes(`id="${anchor}"`), href).toBe(true);
        expect(title.length, title).toBeLessThan(100);
      }
    });

    test("have a link of their own, except for hosts", () => {
      const fields = documents.filter(({ title }) => !title.startsWith("https://"));
      expect(new Set(fields.map(({ href }) => href)).size).toBe(fields.length);
    });
  },
);

test("lists a long list of values once", () => {
  const country = operationById(operations, "updateUser").requestBody?.schema.properties?.["country"];
  const [last] = openEnumeration(country ?? {})?.known[0].enum?.slice(-1) ?? [];
  expect(english.filter(({ text }) => text.includes(String(last)))).toHaveLength(1);
});
