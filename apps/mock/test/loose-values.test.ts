import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, numbered, pathOf, personal, violationsOf } from "./call.ts";

// Values that Prism alone takes for something else than they are.

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

test.for(["%20", "+1", "%2B1", "1.0", "0x1", "1e0", "true", "", "0&accountType=%20"])(
  "takes the query value %s for no number",
  async (text) => {
    const response = await call(mock.url, personal, { path: `${pathOf(personal)}?accountType=${text}` });
    expect(violationsOf(response)).toContain("request.query.accountType:type");
  },
);

test.for(["%20", "+1", "1.0", "0x1", "1e0", "true"])("takes %s in a path for no number", async (text) => {
  const response = await call(mock.url, numbered, { path: numbered.path.replace("{value}", text) });
  expect(violationsOf(response)).toContain("request.path.value:type");
});

test("takes a number that is percent-encoded for a number", async () => {
  const response = await call(mock.url, numbered, {
    path: `${numbered.path.replace("{value}", "%31")}?accountType=%31`,
  });
  expect(response.status).toBe(200);
});

describe.for(operations.filter(({ requestBody }) => requestBody))("$operationId", (operation) => {
  test.for(["null", "false", "0", '""'])("a %s is a body, of another type", async (body) => {
    const response = await call(mock.url, operation, { body });
    expect(violationsOf(response)).toEqual(["request.body:type"]);
    const error_msg = expect.stringContaining(`must be ${operation.requestBody?.schema.type}`);
    expect(await response.json()).toMatchObject({ error_msg });
  });
});
