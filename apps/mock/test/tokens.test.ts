import { type Mock, startMock } from "@hwc-users/mock";
import { exampleRequest, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerViolations } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, tokens: ["token-1", "token-2"] });
});
afterAll(() => mock.close());

describe.for(operations)("$operationId", (operation) => {
  const call = (token: string) => {
    const { url, ...init } = exampleRequest(operation, mock.url, { token });
    return fetch(url, init);
  };

  test.for(["token-1", "token-2"])("accepts %s, which the option lists", async (token) => {
    expect((await call(token)).status).toBe(200);
  });

  test("rejects another token with the documented error, without quoting it", async () => {
    const response = await call("token-3");
    expect(response.status).toBe(401);
    expect(headerViolations(response)).toEqual([`request.header.${operation.tokenHeader}:token`]);
    expect(await response.text()).not.toContain("token-3");
  });
});

test("rejects an empty token in the options", async () => {
  await expect(startMock({ port: 0, tokens: [""] })).rejects.toThrow(
    "tokens must be tokens of visible ASCII characters",
  );
});
