import { setTimeout } from "node:timers/promises";
import { startTestServer } from "@hwc-users/testing";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { connectRaw } from "./raw-http.ts";
import { startProxy } from "./start-proxy.ts";

const SIZE = 200 * 1024 * 1024;
const CHUNK = Buffer.alloc(1024 * 1024, "x");
/** What the buffers of the system and of both servers may hold. */
const BUFFERED = SIZE / 2;
const TIMEOUT = 60_000;

afterEach(() => vi.useRealTimers());

test(
  "reads no more from the upstream than the client reads, and does not time out",
  async () => {
    let sent = 0;
    const upstream = await startTestServer((_, response) => {
      response.writeHead(200, { "Content-Length": SIZE });
      const write = (): void => {
        while (sent < SIZE) {
          sent += CHUNK.length;
          if (!response.write(CHUNK)) return void response.once("drain", write);
        }
        response.end();
      };
      write();
    });
    onTestFinished(() => upstream.close());
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const proxy = await startProxy(upstream.url, { upstreamTimeout: 1000 });
    const client = await connectRaw(proxy.url);
    client.pause().write("GET /v9/other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    await untilStable(() => sent);
    expect(sent).toBeLessThan(BUFFERED);
    vi.advanceTimersByTime(10_000);
    let received = 0;
    client.resume().on("data", (chunk) => {
      received += chunk.length;
    });
    await new Promise((resolve) => client.once("close", resolve));
    expect(received).toBeGreaterThan(SIZE);
  },
  TIMEOUT,
);

test(
  "reads no more from the client than the upstream reads",
  async () => {
    let received = 0;
    const start = Promise.withResolvers<void>();
    const upstream = await startTestServer(async (request, response) => {
      await start.promise;
      for await (const chunk of request) received += chunk.length;
      response.end();
    });
    onTestFinished(() => upstream.close());
    const proxy = await startProxy(upstream.url);
    const client = await connectRaw(proxy.url);
    let sent = 0;
    const write = (): void => {
      while (sent < SIZE) {
        sent += CHUNK.length;
        if (!client.write(CHUNK)) return void client.once("drain", write);
      }
    };
    client.write(`POST /v9/other HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${SIZE}\r\n\r\n`);
    write();
    await untilStable(() => sent);
    expect(sent).toBeLessThan(BUFFERED);
    start.resolve();
    client.resume();
    await new Promise((resolve) => client.once("close", resolve));
    expect(received).toBe(SIZE);
  },
  TIMEOUT,
);

/** Waits until a number no longer grows. A busy machine may end the wait early, which hides a failure but causes none. */
async function untilStable(read: () => number): Promise<void> {
  for (let last = -1; last < read() || last === 0; await setTimeout(200)) last = read();
}
