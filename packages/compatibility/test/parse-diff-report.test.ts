import { expect, test } from "vitest";
import { parseDiffReport } from "../src/spec/redocly-diff.ts";

test("a report without changes has an empty list", () => {
  expect(parseDiffReport('{ "changes": [] }')).toEqual([]);
});

test.for(["", '{ "changes": [', "null", "{}", '{ "changes": null }'])("%s is no report of no changes", (text) => {
  expect(parseDiffReport(text)).toBeUndefined();
});
