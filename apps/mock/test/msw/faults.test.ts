import { namedFaults } from "@hwc-users/faults";
import { createHandlers, type HandlersMock } from "@hwc-users/mock/msw";
import { responseExample } from "@hwc-users/spec";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BodyFault, bodyFaults } from "../body-faults.ts";
import { call, type RequestChange, withPersonalPath } from "../call.ts";

const baseUrl = "https://service.invalid";
const server = setupServer();
let mock: HandlersMock;
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
beforeEach(() => {
  mock = createHandlers({ baseUrl, faults: true });
  server.resetHandlers(...mock.handlers);
});
afterAll(() => server.close());

const request = (fault: string, change: RequestChange = {}) =>
  call(baseUrl, withPersonalPath, { ...change, headers: { Prefer: `fault=${fault}`, ...change.headers } });
const success = JSON.stringify(responseExample(withPersonalPath, 200));
const half = success.slice(0, success.length / 2);

describe("a fault", () => {
  test("resets the request before the response", async () => {
    await expect(request("reset")).rejects.toThrow(TypeError);
  });

  test("cuts the body, and the client sees it", async () => {
    const response = await request("reset-body");
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test("stalls until the client aborts", async () => {
    const client = new AbortController();
    const stalled = request("stall", { signal: client.signal });
    expect((await call(baseUrl, withPersonalPath)).status).toBe(200);
    client.abort();
    await expect(stalled).rejects.toThrow(/abort/);
  });

  test("stalls after half of the body", async () => {
    const reader = (await request("stall-body")).body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe(half);
    await reader?.cancel();
  });

  test.for([
    ...bodyFaults(success),
    ["huge", 500, expect.stringMatching(/x{1000}"}$/)],
    ["503", 503, expect.stringContaining("FAULTS.503")],
    ["redirect-login", 200, expect.stringContaining("Sign in")],
    ["redirect-307", 200, success],
    ["redirect-308", 200, success],
  ] satisfies BodyFault[])("sends %s", async ([fault, status, body]) => {
    const response = await request(fault);
    expect(response.status).toBe(status);
    expect(await response.text()).toEqual(body);
  });

  test("has the request ID in its header", async () => {
    const response = await request("html", { headers: { "X-Request-Id": "request-7" } });
    expect(response.headers.get("X-Request-Id")).toBe("request-7");
  });

  test("redirects to another host, where a test sees what the client sends", async () => {
    await request("redirect-307");
    expect(mock.requests()).toHaveLength(2);
    const response = await request("redirect-308", { redirect: "manual" });
    expect(new URL(response.headers.get("Location") ?? "").hostname).toBe("other-host.invalid");
  });

  test.for([
    ["redirect-login", expect.stringMatching(/^https:\/\/service.invalid\/base\/fault-login$/)],
    ["redirect-307", expect.stringMatching(/^https:\/\/other-host.invalid\/base\/v1/)],
  ] as const)("redirects below the base path: %s", async ([fault, url]) => {
    server.resetHandlers(...createHandlers({ baseUrl: `${baseUrl}/base/`, faults: true }).handlers);
    const response = await call(`${baseUrl}/base`, withPersonalPath, { headers: { Prefer: `fault=${fault}` } });
    expect([response.status, response.url]).toEqual([200, url]);
  });

  test("redirects in a loop", async () => {
    await expect(request("redirect-loop")).rejects.toThrow();
    expect(mock.requests().length).toBeGreaterThan(10);
  });

  test.for([
    ["401-then-200", 401],
    ["429-then-200", 429],
    ["503-then-200", 503],
  ] as const)("sends %s in turn, until a reset", async ([fault, status]) => {
    const statusOf = async () => (await request(fault)).status;
    expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([status, 200, status]);
    mock.reset();
    expect(await statusOf()).toBe(status);
  });

  test("is a scripted reply", async () => {
    mock.reply("updateUser", { fault: "html" });
    expect((await call(baseUrl, withPersonalPath)).status).toBe(502);
  });

  test("generates a large body no faster than the client reads it", async () => {
    const reader = (await request("huge")).body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
    expect((await call(baseUrl, withPersonalPath)).status).toBe(200);
  });
});

test("a fault that needs a connection is an error that names MSW", async () => {
  const names = Object.entries(namedFaults).filter(([, fault]) => "needsServer" in fault);
  expect(names.map(([name]) => name)).toEqual(["wrong-length"]);
  const message = "the fault wrong-length does not exist in MSW handlers";
  expect(() => mock.reply("updateUser", { fault: "wrong-length" })).toThrow(message);
  const response = await request("wrong-length");
  expect([response.status, await response.json()]).toEqual([
    400,
    expect.objectContaining({ error_msg: expect.stringContaining(message) }),
  ]);
});

test("faults are off by default", async () => {
  server.resetHandlers(...createHandlers({ baseUrl }).handlers);
  const response = await request("reset");
  expect([response.status, await response.json()]).toEqual([
    400,
    expect.objectContaining({ error_msg: expect.stringContaining("faults are off") }),
  ]);
});
