import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

describe.for(operations)("$operationId", (operation) => {
  test.for([36, 37, 64])("repeats a request ID of %i characters", async (length) => {
    const id = "Ab.1:".padEnd(length, "-");
    const response = await call(mock.url, operation, { headers: { "X-Request-Id": id } });
    expect(response.headers.get("X-Request-Id")).toBe(id);
  });

  test.for(["x".repeat(65), "a b", "a/b"])("replaces the request ID %j", async (id) => {
    const response = await call(mock.url, operation, { headers: { "X-Request-Id": id } });
    expect(response.headers.get("X-Request-Id")).toMatch(/^[\da-f]{32}$/);
  });
});
