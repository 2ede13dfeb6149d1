import { type Mock, type MockOptions, startMock } from "@hwc-users/mock";
import { onTestFinished } from "vitest";

/** Starts the mock in front of a server, until the test ends. */
export async function startProxy(upstream: string, options: MockOptions = {}): Promise<Mock> {
  const proxy = await startMock({ port: 0, upstream, ...options });
  onTestFinished(() => proxy.close());
  return proxy;
}
