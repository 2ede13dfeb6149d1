import { type Mock, type Scope, startMock } from "@hwc-users/mock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { call, withPersonalPath } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterEach(() => mock.clear());
afterAll(() => mock.close());

const id = "updateUser";

describe("scope", () => {
  test("separates concurrent tests", async () => {
    const scopes = Array.from({ length: 20 }, () => mock.scope());
    for (const [index, scope] of scopes.entries()) scope.reply(id, index % 2 ? { status: 403 } : { status: 500 });
    mock.reply(id, { status: 401 });
    const statuses = await Promise.all(
      scopes.map(async ({ headers }) => {
        const first = await call(mock.url, withPersonalPath, { headers });
        return [first.status, (await call(mock.url, withPersonalPath, { headers })).status];
      }),
    );
    expect(statuses).toEqual(scopes.map((_, index) => [index % 2 ? 403 : 500, 200]));
    expect((await call(mock.url, withPersonalPath)).status).toBe(401);
    for (const scope of scopes) {
      expect(scope.requests(id)).toHaveLength(2);
      expect(scope.requests()).toMatchObject([{ headers: { "x-mock-scope": scope.headers["X-Mock-Scope"] } }, {}]);
    }
    expect(mock.requests(id)).toHaveLength(41);
    scopes[0]?.clear();
    expect(scopes[0]?.requests()).toEqual([]);
    expect(scopes[1]?.requests()).toHaveLength(2);
  });

  test("starts at the first request with its header, and needs no call", async () => {
    await call(mock.url, withPersonalPath, { headers: { "X-Mock-Scope": "python-1" } });
    expect(mock.scope("python-1").requests(id)).toHaveLength(1);
    expect(mock.scope().requests()).toEqual([]);
    expect(() => mock.scope("a b")).toThrow(/the ID must be 1 to 64 letters/);
  });

  test("is forgotten when it closes", async () => {
    const scope = mock.scope();
    scope.reply(id, { status: 403, times: "always" });
    expect((await call(mock.url, withPersonalPath, { headers: scope.headers })).status).toBe(403);
    scope.close();
    expect((await call(mock.url, withPersonalPath, { headers: scope.headers })).status).toBe(200);
    expect(scope.requests()).toHaveLength(1);
    expect(mock.requests()).toHaveLength(2);
  });

  test("ends if a thousand others were used after it", async () => {
    const oldest = mock.scope();
    const used = mock.scope();
    for (const scope of [oldest, used]) scope.reply(id, { status: 403, times: "always" });
    for (let count = 0; count < 999; count++) mock.scope().reply(id, { status: 500 });
    const statusOf = async ({ headers }: Scope) => (await call(mock.url, withPersonalPath, { headers })).status;
    expect(await statusOf(used)).toBe(403);
    expect(await statusOf(oldest)).toBe(200);
  });

  test("ends also after a reset", async () => {
    const scope = mock.scope();
    scope.reset();
    await call(mock.url, withPersonalPath, { headers: scope.headers });
    for (let count = 0; count < 1000; count++) mock.scope().reset();
    expect(scope.requests()).toEqual([]);
    expect(mock.requests()).toHaveLength(1);
  });

  test("is kept by clear of the mock", async () => {
    const scope = mock.scope();
    await call(mock.url, withPersonalPath, { headers: scope.headers });
    mock.clear();
    expect(mock.requests()).toEqual([]);
    expect(scope.requests()).toHaveLength(1);
  });
});
