import { type Mock, type MockOptions, startMock } from "@hwc-users/mock";
import { expect, onTestFinished, test } from "vitest";
import { call, withoutParameters } from "./call.ts";
import { signInWithIam } from "./sign-in-calls.ts";

const ORIGIN = "http://127.0.0.1:5173";

async function start(options: MockOptions = {}): Promise<Mock> {
  const mock = await startMock({ port: 0, ...options });
  onTestFinished(() => mock.close());
  return mock;
}

function preflight({ url }: Mock): Promise<Response> {
  const headers = {
    Origin: ORIGIN,
    "Access-Control-Request-Method": withoutParameters.method,
    "Access-Control-Request-Headers": "x-access-token",
  };
  return fetch(url + withoutParameters.path, { method: "OPTIONS", headers });
}

const UNLISTED = /^(access-control-.*|vary|connection|keep-alive|transfer-encoding|content-length)$/;

/** The names of a response's headers that a page has to be allowed to read. */
function readableNames({ headers }: Response): string[] {
  return [...headers.keys()].filter((name) => !UNLISTED.test(name)).sort();
}

function exposedNames({ headers }: Response): string[] {
  return (headers.get("Access-Control-Expose-Headers") ?? "").toLowerCase().split(", ").sort();
}

test("a page of another origin may send requests with credentials", async () => {
  const { status, headers } = await preflight(await start());
  expect(status).toBe(204);
  expect(headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
  expect(headers.get("Access-Control-Allow-Credentials")).toBe("true");
  expect(headers.get("Access-Control-Allow-Methods")).toBe(withoutParameters.method);
  expect(headers.get("Access-Control-Allow-Headers")).toBe("x-access-token");
  expect(headers.get("Vary")).toBe("Origin");
});

test.for([
  ["a success", {}, {}, "x-request-id"],
  ["an error", {}, { body: "[]" }, "sl-violations"],
  ["another method", {}, { method: "DELETE" }, "allow"],
  ["another encoding", {}, { headers: { "Content-Encoding": "zstd" } }, "accept-encoding"],
  ["a fault", { faults: true }, { headers: { Prefer: "fault=429-then-200" } }, "retry-after"],
] as const)("it may read every header of %s", async ([, options, change, name]) => {
  const mock = await start(options);
  const headers = { Origin: ORIGIN, ...("headers" in change && change.headers) };
  const response = await call(mock.url, withoutParameters, { ...change, headers });
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
  expect(response.headers.get("Access-Control-Allow-Credentials")).toBe("true");
  expect(exposedNames(response)).toEqual(readableNames(response));
  expect(exposedNames(response)).toContain(name);
});

test("it may read the token of a sign-in", async () => {
  const response = await signInWithIam((await start()).url, { headers: { Origin: ORIGIN } });
  expect(exposedNames(response)).toEqual(readableNames(response));
  expect(exposedNames(response)).toContain("x-subject-token");
});

test("it may read every header of a forwarded response", async () => {
  const upstream = await start();
  const proxy = await start({ upstream: upstream.url, corsOrigins: [ORIGIN] });
  const response = await call(proxy.url, withoutParameters, { headers: { Origin: ORIGIN }, body: "[]" });
  expect(response.headers.get("Access-Control-Allow-Credentials")).toBe("true");
  expect(exposedNames(response)).toContain("sl-violations");
});

test("it may send requests only if its origin is listed", async () => {
  const strict = await start({ corsOrigins: ["http://localhost:3000"] });
  const rejected = (await preflight(strict)).headers;
  expect(rejected.get("Access-Control-Allow-Origin")).toBeNull();
  expect(rejected.get("Access-Control-Allow-Credentials")).toBeNull();
  const allowed = await call(strict.url, withoutParameters, { headers: { Origin: "http://localhost:3000" } });
  expect(allowed.headers.get("Access-Control-Allow-Origin")).toBe("http://localhost:3000");
});

test("a request without an origin gets no CORS headers", async () => {
  const { headers } = await call((await start()).url, withoutParameters);
  expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
});
