import type { RequestListener } from "node:http";
import { type Mock, type MockOptions, startMock } from "@hwc-users/mock";
import { startTestServer } from "@hwc-users/testing";
import { onTestFinished } from "vitest";
import type { HttpContext } from "../src/http/http-context.ts";
import { startServer } from "../src/server/start-server.ts";

/** Starts the mock in front of a server, until the test ends. */
export async function startProxy(upstream: string, options: MockOptions = {}): Promise<Mock> {
  const proxy = await startMock({ port: 0, upstream, ...options });
  onTestFinished(() => proxy.close());
  return proxy;
}

/** A proxy whose upstream and log the test sees. */
export interface ObservedProxy {
  url: string;
  /** The bodies that the upstream received. */
  forwarded: Buffer[];
  /** Waits for the log entry of the next response. */
  nextEntry(): Promise<Pick<HttpContext, "violations" | "hints">>;
}

/** Starts a server that responds once a request is complete, and a proxy in front of it, until the test ends. */
export async function startObservedProxy(respond: RequestListener, options: MockOptions = {}): Promise<ObservedProxy> {
  const forwarded: Buffer[] = [];
  const upstream = await startTestServer(async (request, response) => {
    forwarded.push(Buffer.concat(await request.toArray()));
    respond(request, response);
  });
  onTestFinished(() => upstream.close());
  let entry = Promise.withResolvers<HttpContext>();
  const hooks = { onResponse: (context: HttpContext) => entry.resolve(context) };
  const proxy = await startServer({ port: 0, upstream: upstream.url, ...options }, hooks, false);
  onTestFinished(() => proxy.close());
  return {
    url: proxy.url,
    forwarded,
    async nextEntry() {
      const context = await entry.promise;
      entry = Promise.withResolvers();
      return context;
    },
  };
}
