import { operations } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { cloneOperations } from "../src/mock/document.ts";
import { requestsTo } from "../src/mock/requests.ts";

const document = {
  info: { title: "two" },
  paths: {
    "/a": { put: { operationId: "putA" } },
    "/b/{id}": { parameters: [{ name: "id" }], put: { operationId: "putB" } },
  },
};

test("a larger document begins with the original and has as many operations as asked for", () => {
  const { info, paths } = cloneOperations(document, 5);
  expect(info).toBe(document.info);
  expect(Object.keys(paths)).toEqual(["/a", "/b/{id}", "/copy-1/a", "/copy-1/b/{id}", "/copy-2/a"]);
  expect(paths["/a"]).toBe(document.paths["/a"]);
});

test("no operationId stands twice, and what is no operation stays as it is", () => {
  const items = Object.values(cloneOperations(document, 8).paths) as { put: { operationId: string } }[];
  expect(new Set(items.map(({ put }) => put.operationId)).size).toBe(8);
  expect(cloneOperations(document, 4).paths).toHaveProperty(["/copy-1/b/{id}", "parameters"], [{ name: "id" }]);
});

test("requests go to all operations, from the first copy to the last, with every parameter filled in", () => {
  const requests = requestsTo(25);
  expect(requests).toHaveLength(operations.length);
  expect(requests.at(0)?.path).not.toContain("/copy-");
  expect(requests.at(-1)?.path).toMatch(/^\/copy-24\//);
  for (const { path, body } of requests) {
    expect(path).not.toMatch(/[{}]|undefined/);
    expect(JSON.parse(body)).toBeTypeOf("object");
  }
});
