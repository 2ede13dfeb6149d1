import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Mock, startMock } from "@hwc-users/mock";
import { exampleRequest, isObject } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CompiledOperation, definitionOf } from "../../src/api/compiled-operation.ts";
import { controlHandlers } from "../../src/control/handlers.ts";
import { loadOperations } from "../../src/load-operations.ts";
import { responseViolations } from "../../src/prism/validate.ts";

const operations = loadOperations("control-operations");
const TOKEN = "token-1";
const TOO_LARGE = "x".repeat(5 * 1024 * 1024);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, stateful: true, control: true, controlToken: TOKEN });
});
afterAll(() => mock.close());

/** Changes a valid request so that it gets the response with a status. */
const changes: Record<number, (request: RequestInit & { headers: Record<string, string> }, path: string) => void> = {
  200: () => {},
  201: () => {},
  204: () => {},
  400: ({ headers }) => Object.assign(headers, { "X-Mock-Scope": "not an ID" }),
  401: ({ headers }) => Object.assign(headers, { Authorization: "Bearer wrong" }),
  403: ({ headers }) => Object.assign(headers, { Origin: "https://example.com" }),
  413: (request) => Object.assign(request, { body: JSON.stringify(TOO_LARGE) }),
};

function send(operation: CompiledOperation, status: number): Promise<Response> {
  const { url, ...request } = exampleRequest(definitionOf(operation).operation, mock.url);
  const init = { ...request, headers: { ...request.headers, Authorization: `Bearer ${TOKEN}` } };
  const change = changes[status];
  if (!change) throw new Error(`No request gets ${status}. Add one to changes.`);
  change(init, url);
  // The scope in the path is invalid, where the header has none.
  return fetch(status === 400 ? url.replace("/signup-test", "/not%20an%20ID") : url, init);
}

describe.for(operations)("$operationId", (operation) => {
  test.for(operation.responses.map(({ status }) => status))("sends the documented %i", async (status) => {
    const response = await send(operation, status);
    expect(response.status).toBe(status);
    const text = await response.text();
    const headers = Object.fromEntries(response.headers);
    expect(headers["content-type"]).toBe(status === 204 ? undefined : "application/json");
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    expect(responseViolations(operation, { statusCode: status, headers, body })).toEqual([]);
    if (status >= 400)
      expect(body).toEqual({ error_code: `MOCK.${status}`, error_msg: expect.stringMatching(/\w{3}/) });
  });
});

test("each operation of the document has a handler, and each handler an operation", () => {
  expect(Object.keys(controlHandlers).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
});

test("the mock serves the document that the package contains", async () => {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const served: unknown = await (await fetch(`${mock.url}/__mock/openapi.json`, { headers })).json();
  const file = fileURLToPath(import.meta.resolve("@hwc-users/mock/control.json"));
  expect(served).toEqual(JSON.parse(await readFile(file, "utf8")));
  expect(isObject(served) && Object.keys(served["paths"] ?? {})).toContain("/__mock/replies");
});
