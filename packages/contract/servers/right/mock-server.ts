import { type MockOptions, startMock } from "@hwc-users/mock";
import type { RunningServer } from "./start-server.ts";

/** Starts the mock. Only a stateful one has accounts. */
export async function startMockServer(options: MockOptions): Promise<RunningServer> {
  const mock = await startMock({ port: 0, ...options });
  return {
    url: mock.url,
    ...(options.stateful && { snapshot: () => JSON.stringify(mock.users()) }),
    close: () => mock.close(),
  };
}
