import { operations } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { enlarge } from "../src/mock/large-document.ts";
import { requestsTo } from "../src/mock/requests.ts";

const document = {
  info: { title: "two" },
  paths: {
    "/a": { put: { operationId: "putA" } },
    "/b/{id}": { parameters: [{ name: "id" }], put: { operationId: "putB" } },
  },
};

test("an enlarged document starts with the original and has the given number of operations", () => {
  const { info, paths } = enlarge(document, 5);
  expect(info).toBe(document.info);
  expect(Object.keys(paths)).toEqual(["/a", "/b/{id}", "/copy-1/a", "/copy-1/b/{id}", "/copy-2/a"]);
  expect(paths["/a"]).toBe(document.paths["/a"]);
});

test("every operationId is unique, and other members do not change", () => {
  const items = Object.values(enlarge(document, 8).paths) as { put: { operationId: string } }[];
  expect(new Set(items.map(({ put }) => put.operationId)).size).toBe(8);
  expect(enlarge(document, 4).paths).toHaveProperty(["/copy-1/b/{id}", "parameters"], [{ name: "id" }]);
});

test("requests go to every operation, from the original to the last copy", () => {
  const requests = requestsTo(25);
  expect(requests).toHaveLength(operations.length);
  expect(requests.at(0)?.url).not.toContain("/copy-");
  expect(requests.at(-1)?.url).toMatch(/^\/copy-24\//);
});
