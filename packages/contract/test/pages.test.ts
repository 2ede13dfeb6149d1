import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { operations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../src/document/document.ts";
import { resolve } from "../src/document/resolve.ts";
import { checkExamples } from "../src/examples/check-examples.ts";
import { checkHeaders } from "../src/examples/check-headers.ts";
import { checkReferences } from "../src/examples/check-references.ts";
import { comparePages, withoutPage } from "../src/pages/compare.ts";

const bundle: JsonObject = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json")), "utf8"),
);
const document = resolve(bundle);

describe("the spec", () => {
  test("says what the recorded pages say, and nothing else", ({ annotate }) => {
    for (const operationId of withoutPage(document)) {
      annotate(`No page is recorded of ${operationId}: nothing holds it to one. Record one in src/pages/.`);
    }
    expect(comparePages(document)).toEqual([]);
  });

  test("has examples that fit, and that show what the pages show", () => {
    expect(checkExamples(operations)).toEqual([]);
    expect(checkHeaders(document)).toEqual([]);
    expect(checkReferences(bundle)).toEqual([]);
  });
});

test("a difference is told with both sides and its place", () => {
  const changed = structuredClone(document);
  const body = (changed as never)["paths"]["/v1/usg/dcs/member"]["put"]["requestBody"]["content"][
    "application/json"
  ] as {
    schema: { properties: Record<string, { maxLength: number }> };
  };
  (body.schema.properties["title"] as { maxLength: number }).maxLength = 33;
  expect(comparePages(changed)).toEqual(["updateMyInfo body fields title maxLength: the page has 32, the spec has 33"]);
});

test("an operation without a recorded page is named, and does not fail", () => {
  const changed = structuredClone(document);
  const paths = (changed as { paths: Record<string, unknown> }).paths;
  paths["/v1/new"] = { get: { operationId: "readNew", responses: {} } };
  expect(withoutPage(changed)).toContain("readNew");
  expect(comparePages(changed)).toEqual([]);
});

test("an example that shows a value no page has is named", () => {
  const changed = structuredClone(operations);
  const answers = changed.flatMap(({ responses }) => responses).flatMap(({ examples }) => examples);
  const full = answers.find(({ name }) => name === "full");
  (full?.value as { license: number }).license = 7;
  expect(checkExamples(changed)).toEqual(["updateUser: the example 200 full has /license 7, which no page has"]);
});
