import { readFile } from "node:fs/promises";
import { createHandlers } from "@hwc-users/mock/msw";
import { operations } from "@hwc-users/spec";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { call, exampleOf, meeting } from "./call.ts";

const server = setupServer(...createHandlers());
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers(...createHandlers()));
afterAll(() => server.close());

const baseUrl = "https://service.invalid";

describe.for(operations)("$operationId", (operation) => {
  test("answers with the first example of its success", async () => {
    const response = await call(baseUrl, operation);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text === "" ? undefined : JSON.parse(text)).toEqual(exampleOf(operation, 200));
  });

  const named = operation.responses.flatMap(({ status, examples }) =>
    examples.map(({ name, value }) => ({ status, name, value })),
  );
  test.for(named)("answers with $status $name on request", async ({ status, name, value }) => {
    const response = await call(baseUrl, operation, { headers: { Prefer: `code=${status}, example=${name}` } });
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/json");
    expect(await response.json()).toEqual(value);
  });
});

test("says what is wrong with a preference", async () => {
  const response = await call(baseUrl, meeting, { headers: { Prefer: "code=299" } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error_code: "MOCK.400", error_msg: expect.stringContaining("200") });
});

test("answers for one base URL only when asked to", async () => {
  server.resetHandlers(...createHandlers({ baseUrl: "https://one.invalid/" }));
  expect((await call("https://one.invalid", meeting)).status).toBe(200);
  await expect(call("https://two.invalid", meeting)).rejects.toThrow();
});

test("contains no part of Prism, and nothing of Node", async () => {
  const code = await readFile(new URL("../dist/msw.js", import.meta.url), "utf8");
  expect(code).not.toMatch(/prism|ajv|from ?"node:/i);
  expect(code.match(/from ?"[^"]+"/g)).toEqual(['from "msw"']);
});
