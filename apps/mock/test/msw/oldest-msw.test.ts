import { createHandlers } from "@hwc-users/mock/msw";
import { operations } from "@hwc-users/spec";
import { setupServer } from "msw/node";
import { RequestHandler } from "msw-oldest";
import oldest from "msw-oldest/package.json" with { type: "json" };
import { expect, onTestFinished, test, vi } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { call } from "../call.ts";

vi.mock("msw", () => import("msw-oldest"));
vi.mock("msw/node", () => import("msw-oldest/node"));

test("the oldest MSW of the peer range is the one that is tested", () => {
  expect(manifest.peerDependencies.msw).toBe(`^${oldest.version}`);
  expect(createHandlers().handlers[0]).toBeInstanceOf(RequestHandler);
});

test.for(operations)("$operationId responds through the oldest MSW that is supported", async (operation) => {
  const server = setupServer(...createHandlers().handlers);
  server.listen({ onUnhandledFrame: "error" });
  onTestFinished(() => server.close());
  expect((await call("https://service.invalid", operation)).ok).toBe(true);
  expect((await call("https://service.invalid", operation, { headers: { Prefer: "code=401" } })).status).toBe(401);
});
