import { type Mock, startMock } from "@hwc-users/mock";
import { responseExample } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, withNotFound, withoutParameters } from "./call.ts";
import { errorOf, sendRaw } from "./received-errors.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

describe("an unknown path", () => {
  test("gets an error like those of the nearest operation, with the known paths", async () => {
    const response = await call(mock.url, withoutParameters, { path: "/v1/usg/dcs/membr" });
    expect(response.status).toBe(404);
    const body = await errorOf(response);
    expect(body).toMatchObject({ error_code: "MOCK.404", error_msg: expect.stringContaining(withoutParameters.path) });
    expect(body).toHaveProperty("request_id");
  });

  test("gets the documented code if there is one", async () => {
    const response = await call(mock.url, withNotFound, { path: "/v2/p1/user/u1" });
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({
      error_code: (responseExample(withNotFound, 404) as { error_code: string }).error_code,
    });
  });

  test.for(["/v1/usg/dcs/corp/member/", "/v1/usg/dcs/corp/member/%2e%2e", "/v2//users/u1", "*", "/"])(
    "is %s",
    async (path) => {
      const { host } = new URL(mock.url);
      const response = await sendRaw(
        mock.url,
        `PUT ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      expect(response).toMatch(/^HTTP\/1.1 404 /);
    },
  );
});

describe("invalid HTTP", () => {
  test.for([
    ["a wrong request line", "PUT\r\n\r\n", 400],
    ["a method that does not exist", "STEAL / HTTP/1.1\r\nHost: a\r\n\r\n", 400],
    ["too many headers", `GET / HTTP/1.1\r\nHost: a\r\n${`X-A: ${"a".repeat(1000)}\r\n`.repeat(20)}\r\n`, 431],
    ["two lengths", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
  ] as const)("is rejected in JSON: %s", async ([, bytes, status]) => {
    const response = await sendRaw(mock.url, bytes);
    expect(response).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(response.split("\r\n\r\n")[1] ?? "")).toMatchObject({ error_code: `MOCK.${status}` });
  });
});
