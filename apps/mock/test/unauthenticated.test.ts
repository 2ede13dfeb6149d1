import { type Mock, startMock } from "@hwc-users/mock";
import { operations, responseExample } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, headerViolations } from "./call.ts";
import { errorOf } from "./received-errors.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

describe.for(operations)("$operationId", (operation) => {
  test("rejects a request without a token", async () => {
    const response = await call(mock.url, operation, { headers: { [operation.tokenHeader]: "" } });
    expect(response.status).toBe(401);
    const { error_code } = responseExample(operation, 401) as { error_code: string };
    expect(await errorOf(response)).toMatchObject({
      error_code,
      error_msg: expect.stringContaining(operation.tokenHeader),
    });
    expect(headerViolations(response)).toEqual([`request.header.${operation.tokenHeader}:token`]);
  });

  test.for([
    ["breaks its schema", "true"],
    ["is not JSON", "{"],
    ["is missing", null],
  ] as const)("rejects a request without a token with 401 before 400 if its body %s", async ([, body]) => {
    const response = await call(mock.url, operation, { headers: { [operation.tokenHeader]: "" }, body });
    expect(response.status).toBe(401);
    const { error_code } = responseExample(operation, 401) as { error_code: string };
    expect(await errorOf(response)).toMatchObject({ error_code });
    const [first, ...others] = headerViolations(response);
    expect(first).toBe(`request.header.${operation.tokenHeader}:token`);
    expect(others).toContainEqual(expect.stringMatching(/^request\.body/));
  });

  test("does not accept the token of another service", async () => {
    const others = new Set(operations.map(({ tokenHeader }) => tokenHeader));
    others.delete(operation.tokenHeader);
    const headers = Object.fromEntries([...others].map((header) => [header, "token-1"]));
    const response = await call(mock.url, operation, { headers: { [operation.tokenHeader]: "", ...headers } });
    expect(response.status).toBe(401);
  });
});
