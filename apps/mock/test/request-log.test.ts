import { type Mock, type OperationId, startMock } from "@hwc-users/mock";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { call, withoutParameters, withPersonalPath } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterEach(() => mock.clear());
afterAll(() => mock.close());

const id = "updateUser";

describe("requests", () => {
  test("returns the received requests in order", async () => {
    const headers = { "X-Request-Id": "request-1" };
    await call(mock.url, withPersonalPath, { path: "/v1/usg/dcs/corp/member/a%2Fb?accountType=1", headers });
    await call(mock.url, withoutParameters, { body: "{" });
    expect(mock.requests().map(({ operationId }) => operationId)).toEqual([id, withoutParameters.operationId]);
    expect(mock.requests(id)).toMatchObject([
      {
        method: "PUT",
        path: "/v1/usg/dcs/corp/member/a%2Fb",
        query: "accountType=1",
        headers: { "x-access-token": "token-1" },
        body: withPersonalPath.requestBody?.examples[0]?.value,
        requestId: "request-1",
        violations: [],
      },
    ]);
    expect(mock.requests(withoutParameters.operationId as OperationId)).toMatchObject([
      { body: "{", violations: [expect.stringContaining("not JSON")] },
    ]);
    mock.clear();
    expect(mock.requests()).toEqual([]);
  });

  test("keeps the last thousand", async () => {
    const send = (from: number) =>
      Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const headers = { "X-Request-Id": `request-${from + index}` };
          await (await call(mock.url, withoutParameters, { headers })).text();
        }),
      );
    for (let sent = 0; sent < 1020; sent += 20) await send(sent);
    const ids = new Set(mock.requests().map(({ requestId }) => requestId));
    expect(ids.size).toBe(1000);
    expect(ids).not.toContain("request-0");
    expect(ids).toContain("request-1019");
  });

  test("includes a request before its response", async () => {
    mock.reply(id, { fault: "stall" });
    const gone = new AbortController();
    const pending = call(mock.url, withPersonalPath, { signal: gone.signal });
    await expect.poll(() => mock.requests(id)).toHaveLength(1);
    gone.abort();
    await expect(pending).rejects.toThrow();
  });

  test("includes unknown paths, and the violations of refused requests", async () => {
    await call(mock.url, withPersonalPath, { path: "/v9/unknown", headers: { "X-Mock-Scope": "log-1" } });
    await call(mock.url, withPersonalPath, { method: "DELETE" });
    await call(mock.url, withPersonalPath, { headers: { Prefer: "code=299" } });
    await call(mock.url, withPersonalPath, { headers: { "X-Mock-Scope": "a b" } });
    expect(
      mock.requests().map(({ path, operationId, violations }) => [path.slice(0, 4), operationId, violations]),
    ).toEqual([
      ["/v9/", undefined, [expect.stringMatching(/^The spec has no PUT /)]],
      ["/v1/", undefined, [expect.stringContaining("does not support DELETE")]],
      ["/v1/", id, [expect.stringContaining('unknown status "299"')]],
      ["/v1/", id, [expect.stringContaining("X-Mock-Scope is invalid")]],
    ]);
    expect(mock.scope("log-1").requests()).toHaveLength(1);
  });

  test("is bounded by the size of its bodies", async () => {
    const busy = await startMock({ port: 0 });
    onTestFinished(() => busy.close());
    const body = JSON.stringify({ name: "a", padding: "x".repeat(1024 * 1024 - 100) });
    for (let sent = 0; sent < 40; sent++) await (await call(busy.url, withoutParameters, { body })).text();
    const kept = busy.requests();
    expect(kept.length).toBeLessThanOrEqual(32);
    expect(kept.length).toBeGreaterThan(28);
    expect(kept.at(-1)).toMatchObject({ body: { name: "a" } });
  });
});

describe("count", () => {
  test("counts the requests that match", async () => {
    await call(mock.url, withPersonalPath, { path: "/v1/usg/dcs/corp/member/a%20b" });
    await call(mock.url, withPersonalPath, { path: "/v1/usg/dcs/corp/member/c" });
    await call(mock.url, withoutParameters);
    expect(mock.count()).toBe(3);
    expect(mock.count({ operationId: id })).toBe(2);
    expect(mock.count({ operationId: id, when: { parameters: { account: "a b" } } })).toBe(1);
    expect(mock.count({ when: { headers: { "X-Access-Token": "token-1" } } })).toBe(3);
    expect(mock.count({ when: { body: { name: "nobody" } } })).toBe(0);
  });

  test("rejects a wrong filter", () => {
    expect(() => mock.count({ operationId: "updateUsr" as OperationId })).toThrow(/unknown operation "updateUsr"/);
    expect(() => mock.count({ operation: id } as object)).toThrow(/unknown field "operation". Use operationId, when/);
    expect(() => mock.count({ when: { bdy: 1 } as object })).toThrow(/unknown field "when.bdy"/);
  });
});
