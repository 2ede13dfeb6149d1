import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, headerViolations, pathOf, withNumber, withPersonalPath } from "./call.ts";

// Values that Prism alone accepts as another type.

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

test.for(["%20", "+1", "%2B1", "00", "01", "-0", "-01", "%300", "1.0", "0x1", "1e0", "true", "", "0&accountType=00"])(
  "rejects the query value %s as a number",
  async (text) => {
    const response = await call(mock.url, withPersonalPath, {
      path: `${pathOf(withPersonalPath)}?accountType=${text}`,
    });
    expect(headerViolations(response)).toContain("request.query.accountType:type");
  },
);

test.for(["%20", "+1", "00", "01", "-0", "-01", "%300", "1.0", "0x1", "1e0", "true"])(
  "rejects %s in a path as a number",
  async (text) => {
    const response = await call(mock.url, withNumber, { path: withNumber.path.replace("{value}", text) });
    expect(headerViolations(response)).toContain("request.path.value:type");
  },
);

test("accepts a percent-encoded number", async () => {
  const response = await call(mock.url, withNumber, {
    path: `${withNumber.path.replace("{value}", "%31")}?accountType=%31`,
  });
  expect(response.status).toBe(200);
});

describe.for(operations.filter(({ requestBody }) => requestBody))("$operationId", (operation) => {
  test.for(["null", "false", "0", '""'])("rejects the body %s by its type", async (body) => {
    const response = await call(mock.url, operation, { body });
    expect(headerViolations(response)).toEqual(["request.body:type"]);
    const error_msg = expect.stringContaining(`must be ${operation.requestBody?.schema.type}`);
    expect(await response.json()).toMatchObject({ error_msg });
  });
});
