import { argumentsOf, exampleArguments, exampleRequest, type RequestBody } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { operation, parameter } from "./operation-builder.ts";

const requestBody: RequestBody = {
  required: true,
  description: "",
  schema: {},
  examples: [
    { name: "minimal", summary: "", value: { name: "A" } },
    { name: "full", summary: "", value: { name: "A", title: "B" } },
  ],
};
const rename = operation({
  path: "/users/{id}",
  parameters: [
    parameter("Accept-Language", "header", { required: true, values: ["en"] }),
    parameter("kind", "query", { required: true, values: ["a b", "c"] }),
    parameter("page", "query", { values: [2] }),
    parameter("id", "path", { required: true, values: ["a/b"] }),
  ],
  requestBody,
});

test("argumentsOf lists path parameters, query parameters and the body, without headers", () => {
  const listed = argumentsOf(rename).map(({ name, in: location, required }) => [name, location, required]);
  expect(listed).toEqual([
    ["id", "path", true],
    ["kind", "query", true],
    ["page", "query", false],
    ["body", "body", true],
  ]);
});

test("exampleArguments has the first example of each required argument", () => {
  expect(exampleArguments(rename)).toEqual({ id: "a/b", kind: "a b", body: { name: "A" } });
});

test("exampleArguments uses the named body if there is one", () => {
  expect(exampleArguments(rename, "full")["body"]).toEqual({ name: "A", title: "B" });
  expect(exampleArguments(rename, "documented")["body"]).toEqual({ name: "A" });
});

test("exampleRequest encodes the path, the query and the body, and sends the token and required headers", () => {
  expect(exampleRequest(rename, "http://localhost:1", { token: "t1", bodyExample: "full" })).toEqual({
    url: "http://localhost:1/users/a%2Fb?kind=a%20b",
    method: "PUT",
    headers: { "X-Token": "t1", "Accept-Language": "en", "Content-Type": "application/json" },
    body: '{"name":"A","title":"B"}',
  });
});

test("exampleRequest without a body has no content type", () => {
  expect(exampleRequest(operation({ method: "GET" }), "http://localhost:1")).toEqual({
    url: "http://localhost:1/users",
    method: "GET",
    headers: { "X-Token": "any-token" },
    body: null,
  });
});
