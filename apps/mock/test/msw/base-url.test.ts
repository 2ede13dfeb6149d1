import { createHandlers } from "@hwc-users/mock/msw";
import { startTestServer, type TestServer } from "@hwc-users/testing";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { call, withoutParameters } from "../call.ts";

const unhandled: string[] = [];
const server = setupServer();
let other: TestServer;
beforeAll(async () => {
  other = await startTestServer((request, response) => response.end(`${request.method} ${request.url} passed`));
  server.listen({ onUnhandledFrame: "bypass" });
  server.events.on("request:unhandled", ({ request }) => void unhandled.push(new URL(request.url).pathname));
});
beforeEach(() => {
  unhandled.length = 0;
});
afterAll(async () => {
  server.close();
  await other.close();
});

test.for([
  ["https://api.invalid", "https://api.invalid"],
  ["https://api.invalid/", "https://api.invalid"],
  ["HTTPS://API.Invalid", "https://api.invalid"],
  ["https://api.invalid:443", "https://api.invalid"],
  ["https://api.invalid", "https://API.invalid:443"],
  ["http://api.invalid:80/", "http://api.invalid"],
  ["https://api.invalid/base", "https://api.invalid/base"],
  ["https://api.invalid/base/", "https://api.invalid/base"],
  [new URL("https://api.invalid/base/"), "https://api.invalid/base"],
] as const)("with the base URL %s, handles requests to %s", async ([baseUrl, url]) => {
  const mock = createHandlers({ baseUrl });
  server.resetHandlers(...mock.handlers);
  expect((await call(url, withoutParameters)).status).toBe(200);
  expect(mock.requests()).toMatchObject([{ operationId: withoutParameters.operationId, path: withoutParameters.path }]);
});

test.for([
  ["https://api.invalid", "http://api.invalid"],
  ["https://api.invalid", "https://api.invalid:8443"],
  ["https://api.invalid", "https://api.invalid.example"],
  ["https://api.invalid", "https://xapi.invalid"],
  ["https://api.invalid/base", "https://api.invalid"],
  ["https://api.invalid/base", "https://api.invalid/base2"],
  ["https://api.invalid/base", "https://api.invalid/BASE"],
] as const)("with the base URL %s, handles no request to %s", async ([baseUrl, url]) => {
  server.resetHandlers(...createHandlers({ baseUrl }).handlers);
  await expect(call(url, withoutParameters)).rejects.toThrow();
  expect(unhandled).toEqual([new URL(url + withoutParameters.path).pathname]);
});

test("leaves requests to other hosts, and to other paths, to MSW, which sends them unchanged", async () => {
  server.resetHandlers(...createHandlers({ baseUrl: "https://api.invalid", faults: true }).handlers);
  const response = await call(other.url, withoutParameters);
  expect(await response.text()).toBe(`${withoutParameters.method} ${withoutParameters.path} passed`);
  server.resetHandlers(...createHandlers({ faults: true }).handlers);
  expect(await (await fetch(`${other.url}/login?a=1`)).text()).toBe("GET /login?a=1 passed");
  expect(await (await call(other.url, withoutParameters, { method: "DELETE" })).text()).toMatch(/^DELETE .* passed$/);
  expect(unhandled).toEqual([withoutParameters.path, "/login", withoutParameters.path]);
});

test.for(["api.invalid", "/base", "ftp://api.invalid", "https://user@api.invalid", "https://api.invalid/?a=1", ""])(
  "rejects the base URL %j",
  (baseUrl) => {
    expect(() => createHandlers({ baseUrl })).toThrow(
      `baseUrl must be a URL such as https://api.example.com, not "${baseUrl}".`,
    );
  },
);
