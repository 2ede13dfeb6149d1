import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectRaw, readAll, readUntil, startRawResponder } from "./raw-http.ts";
import { startProxy } from "./start-proxy.ts";

const HEAD = "/v9/other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
const TIMEOUT = 1000;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("responds with 504 if the upstream sends no headers", async () => {
  const upstream = await startRawResponder("");
  const proxy = await startProxy(upstream.url, { upstreamTimeout: TIMEOUT });
  const client = await connectRaw(proxy.url);
  client.write(`GET ${HEAD}\r\n`);
  await expect.poll(() => upstream.requests).toHaveLength(1);
  vi.advanceTimersByTime(TIMEOUT);
  expect(await readAll(client)).toMatch(/^HTTP\/1.1 504 [\s\S]*MOCK\.504[\s\S]*1000 ms/);
  await expect.poll(() => upstream.sockets.size).toBe(0);
});

test("closes both connections if the upstream is silent in the body", async () => {
  const upstream = await startRawResponder("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
  const proxy = await startProxy(upstream.url, { upstreamTimeout: TIMEOUT });
  const client = await connectRaw(proxy.url);
  client.write(`GET ${HEAD}\r\n`);
  await readUntil(client, "abc");
  vi.advanceTimersByTime(TIMEOUT);
  await readAll(client);
  await expect.poll(() => upstream.sockets.size).toBe(0);
});

test("waits as long as a client needs to send its request", async () => {
  const upstream = await startRawResponder("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
  const proxy = await startProxy(upstream.url, { upstreamTimeout: TIMEOUT });
  const client = await connectRaw(proxy.url);
  client.write(`POST ${HEAD}Content-Length: 6\r\n\r\n`);
  await expect.poll(() => upstream.received()).toContain("\r\n\r\n");
  for (const part of ["abc", "def"]) {
    vi.advanceTimersByTime(10 * TIMEOUT);
    client.write(part);
    await expect.poll(() => upstream.received()).toContain(part);
  }
  expect(await readAll(client)).toMatch(/^HTTP\/1.1 200 /);
});
