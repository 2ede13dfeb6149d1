import { isSuccess, type Response, responseExample, responseWith, successResponse } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { operation } from "./operation-builder.ts";

const responses = [404, 204, 201].map((status): Response => {
  return { status, description: "", sources: ["page"], headers: [], examples: [] };
});

test("isSuccess is true from 200 to 299", () => {
  expect([199, 200, 299, 300].map(isSuccess)).toEqual([false, true, true, false]);
});

test("successResponse returns the success with the lowest status", () => {
  expect(successResponse(operation({ responses })).status).toBe(201);
});

test("successResponse names an operation that has no success", () => {
  expect(() => successResponse(operation({ responses: responses.slice(0, 1) }))).toThrow("rename documents no success");
});

test("responseWith finds a status", () => {
  expect(responseWith(operation({ responses }), 404)?.status).toBe(404);
  expect(responseWith(operation({ responses }), 500)).toBeUndefined();
});

test("responseExample returns the named example, or the first one of the success", () => {
  const examples = ["first", "second"].map((name) => ({ name, summary: "", value: { name } }));
  const documented = operation({ responses: responses.map((response) => ({ ...response, examples })) });
  expect(responseExample(documented)).toEqual({ name: "first" });
  expect(responseExample(documented, 404, "second")).toEqual({ name: "second" });
  expect(responseExample(documented, 404, "third")).toBeUndefined();
  expect(responseExample(documented, 500)).toBeUndefined();
});
