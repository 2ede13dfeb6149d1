import { type Faults, startFaults } from "@hwc-users/faults";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { call, withPersonalPath } from "./call.ts";
import { startProxy } from "./start-proxy.ts";

const id = "updateUser";
let upstream: Faults;
beforeAll(async () => {
  upstream = await startFaults();
});
afterEach(() => upstream.clear());
afterAll(() => upstream.close());

test("sends a scripted reply instead of forwarding, and then forwards again", async () => {
  const proxy = await startProxy(upstream.url);
  proxy.reply(id, { status: 403, headers: { "X-Scripted": "1" } });
  const scripted = await call(proxy.url, withPersonalPath);
  expect([scripted.status, scripted.headers.get("X-Scripted")]).toEqual([403, "1"]);
  expect(upstream.requests()).toEqual([]);
  expect((await call(proxy.url, withPersonalPath)).status).toBe(200);
  expect(upstream.requests(id)).toHaveLength(1);
});

test("sends a scripted reply only to a request that matches", async () => {
  const proxy = await startProxy(upstream.url);
  proxy.reply(id, { status: 403, when: { headers: { "X-Case": "1" } } });
  expect((await call(proxy.url, withPersonalPath)).status).toBe(200);
  expect((await call(proxy.url, withPersonalPath, { headers: { "X-Case": "1" } })).status).toBe(403);
});

test("keeps the replies and requests of a scope apart, and forwards its header", async () => {
  const proxy = await startProxy(upstream.url);
  const scope = proxy.scope();
  scope.reply(id, { status: 403 });
  expect((await call(proxy.url, withPersonalPath)).status).toBe(200);
  expect((await call(proxy.url, withPersonalPath, { headers: scope.headers })).status).toBe(403);
  expect([scope.requests().length, proxy.requests().length]).toEqual([1, 2]);
  await call(proxy.url, withPersonalPath, { headers: scope.headers });
  expect(upstream.requests(id)[1]?.headers).toHaveProperty("x-mock-scope");
});

test("logs every request, with its body if it was checked, and with the violations of both directions", async () => {
  const proxy = await startProxy(upstream.url);
  await call(proxy.url, withPersonalPath, { body: '{"email":1}' });
  await call(proxy.url, withPersonalPath, { method: "POST", path: "/v9/other", body: "{}" });
  expect(proxy.requests()).toMatchObject([
    { operationId: id, body: { email: 1 }, violations: ["Request body property email must be string"] },
    { path: "/v9/other", body: undefined, violations: ["The spec has no such operation"] },
  ]);
});

test("sends a fault instead of forwarding", async () => {
  const proxy = await startProxy(upstream.url, { faults: true });
  await expect(call(proxy.url, withPersonalPath, { headers: { Prefer: "fault=reset" } })).rejects.toThrow();
  expect(upstream.requests()).toEqual([]);
  proxy.reply(id, { fault: "429-then-200" });
  expect((await call(proxy.url, withPersonalPath)).status).toBe(429);
  expect(upstream.requests()).toEqual([]);
});

test("delays a request before forwarding it", async () => {
  const proxy = await startProxy(upstream.url, { delay: 1000 });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const response = call(proxy.url, withPersonalPath);
    await expect.poll(() => proxy.requests()).toHaveLength(1);
    expect(upstream.requests()).toEqual([]);
    const afterDelay = () => vi.advanceTimersByTime(1000) && upstream.requests(id);
    await expect.poll(afterDelay).toHaveLength(1);
    expect((await response).status).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});
