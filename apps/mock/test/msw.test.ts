import { createHandlers } from "@hwc-users/mock/msw";
import { operations, successResponse } from "@hwc-users/spec";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { call, withoutParameters } from "./call.ts";

const server = setupServer(...createHandlers());
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers(...createHandlers()));
afterAll(() => server.close());

const baseUrl = "https://service.invalid";

describe.for(operations)("$operationId", (operation) => {
  test("sends the first example of the success", async () => {
    const response = await call(baseUrl, operation);
    const { status, examples } = successResponse(operation);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text === "" ? undefined : JSON.parse(text)).toEqual(examples[0]?.value);
  });

  const named = operation.responses.flatMap(({ status, examples }) =>
    examples.map(({ name, value }) => ({ status, name, value })),
  );
  test.for(named)("sends $status $name if the Prefer header names it", async ({ status, name, value }) => {
    const response = await call(baseUrl, operation, { headers: { Prefer: `code=${status}, example=${name}` } });
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/json");
    expect(await response.json()).toEqual(value);
  });
});

test("rejects an invalid preference", async () => {
  const response = await call(baseUrl, withoutParameters, { headers: { Prefer: "code=299" } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error_code: "MOCK.400", error_msg: expect.stringContaining("200") });
});

test("handles one base URL if it is given", async () => {
  server.resetHandlers(...createHandlers({ baseUrl: "https://one.invalid/" }));
  expect((await call("https://one.invalid", withoutParameters)).status).toBe(200);
  await expect(call("https://two.invalid", withoutParameters)).rejects.toThrow();
});
