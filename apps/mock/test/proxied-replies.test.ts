import { type Faults, startFaults } from "@hwc-users/faults";
import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { call, withPersonalPath } from "./call.ts";

const id = "updateUser";
let upstream: Faults;
let proxy: Mock;
beforeAll(async () => {
  upstream = await startFaults();
  proxy = await startMock({ port: 0, upstream: upstream.url, faults: true });
});
afterEach(() => {
  proxy.clear();
  upstream.clear();
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});

describe("with an upstream, a reply", () => {
  test("overrides the real server, and its requests are logged", async () => {
    proxy.reply(id, { status: 403 });
    proxy.reply(id, { fault: "reset" });
    expect((await call(proxy.url, withPersonalPath)).status).toBe(403);
    await expect(call(proxy.url, withPersonalPath)).rejects.toThrow();
    expect(upstream.requests()).toEqual([]);
    expect((await call(proxy.url, withPersonalPath)).status).toBe(200);
    expect(upstream.requests(id)).toHaveLength(1);
    expect(proxy.requests(id)).toHaveLength(3);
  });

  test("delays what the real server sends", async () => {
    proxy.reply(id, { delay: 60_000 });
    const gone = new AbortController();
    const slow = call(proxy.url, withPersonalPath, { signal: gone.signal });
    await expect.poll(() => proxy.requests(id)).toHaveLength(1);
    gone.abort();
    await expect(slow).rejects.toThrow(/abort/);
  });

  test("cannot change the headers of the real server", () => {
    expect(() => proxy.reply(id, { headers: { a: "1" } })).toThrow(/with an upstream, headers need a status or a body/);
  });
});

test("a fault of the Prefer header counts requests whose body is nested deep", async () => {
  const body = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  const headers = { Prefer: "fault=503-then-200" };
  expect((await call(proxy.url, withPersonalPath, { body, headers })).status).toBe(503);
  expect((await call(proxy.url, withPersonalPath, { body, headers })).status).toBe(200);
});

test("a fault of the Prefer header overrides the real server, other preferences are forwarded", async () => {
  expect((await call(proxy.url, withPersonalPath, { headers: { Prefer: "fault=html" } })).status).toBe(502);
  expect(upstream.requests(id)).toEqual([]);
  expect((await call(proxy.url, withPersonalPath, { headers: { Prefer: "code=403" } })).status).toBe(200);
  expect(upstream.requests(id)).toMatchObject([{ headers: { prefer: "code=403" } }]);
});

test("the success after a fault is that of the real server", async () => {
  const headers = { Prefer: "fault=503-then-200" };
  expect((await call(proxy.url, withPersonalPath, { headers })).status).toBe(503);
  expect(upstream.requests(id)).toEqual([]);
  expect((await call(proxy.url, withPersonalPath, { headers })).status).toBe(200);
  expect(upstream.requests(id)).toHaveLength(1);
});
