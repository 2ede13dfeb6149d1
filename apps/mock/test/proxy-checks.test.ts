import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { exampleRequest } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { call, headerViolations, withPersonalPath } from "./call.ts";
import { startObservedProxy } from "./start-proxy.ts";

const INVALID_RESPONSE = '{"name":1}';
const LIMIT = 10_000;

function sends(body: string | Buffer, encoding?: string): RequestListener {
  const headers = { "Content-Type": "application/json", ...(encoding && { "Content-Encoding": encoding }) };
  return (_, response) => void response.writeHead(200, headers).end(body);
}

test("checks the decoded bodies of both directions", async () => {
  const response = gzipSync(INVALID_RESPONSE);
  const proxy = await startObservedProxy(sends(response, "gzip"));
  const body = gzipSync('{"email":1}');
  const received = await call(proxy.url, withPersonalPath, { body, headers: { "Content-Encoding": "gzip" } });
  expect(proxy.forwarded).toEqual([body]);
  expect(received.headers.get("Content-Encoding")).toBe("gzip");
  expect(await received.text()).toBe(INVALID_RESPONSE);
  expect(headerViolations(received)).toEqual(["request.body.email:type", "response.body.name:type"]);
  expect((await proxy.nextEntry()).hints).toEqual([]);
});

test("streams a large response without a check", async () => {
  const body = JSON.stringify({ name: "x".repeat(LIMIT) });
  const proxy = await startObservedProxy(sends(body), { bodyLimit: LIMIT });
  const response = await call(proxy.url, withPersonalPath, { body: '{"email":1}' });
  expect(await response.text()).toBe(body);
  expect(response.headers.has("sl-violations")).toBe(false);
  const { violations, hints } = await proxy.nextEntry();
  expect(violations).toMatchObject([{ location: ["request", "body", "email"] }]);
  expect(hints).toEqual([
    expect.stringContaining("The response was not checked: The body is larger than 10000 bytes."),
  ]);
});

test("streams a large request without a check, and checks its response", async () => {
  // What arrives during the delay must wait.
  const proxy = await startObservedProxy(sends(INVALID_RESPONSE), { bodyLimit: LIMIT, delay: 100 });
  const body = JSON.stringify({ email: "x".repeat(300 * LIMIT) });
  const response = await call(proxy.url, withPersonalPath, { body });
  expect(proxy.forwarded.map(String)).toEqual([body]);
  expect(headerViolations(response)).toEqual(["response.body.name:type"]);
  expect((await proxy.nextEntry()).hints).toEqual([
    expect.stringContaining("The request was not checked: The body is larger than 10000 bytes."),
  ]);
});

test.for([
  [
    "decodes to more than the limit",
    gzipSync("x".repeat(LIMIT + 1)),
    "gzip",
    "The decoded body is larger than 10000 bytes.",
  ],
  ["has an unknown encoding", Buffer.from("{}"), "aws-chunked", 'The Content-Encoding "aws-chunked" is unknown.'],
  ["does not have its encoding", Buffer.from("{}"), "gzip", "The body is not encoded with gzip."],
  [
    "has too many values",
    Buffer.from(`[1${",1".repeat(100_001)}]`),
    "identity",
    "The body has more than 100000 values.",
  ],
] as const)("forwards a message that %s without a check", async ([, body, encoding, reason]) => {
  const proxy = await startObservedProxy(sends(body, encoding), { bodyLimit: Math.max(LIMIT, body.length) });
  const { headers, ...request } = exampleRequest(withPersonalPath, proxy.url, { token: "token-1" });
  const response = await fetch(request.url, {
    ...request,
    body,
    headers: { ...headers, "Content-Encoding": encoding },
  });
  expect(response.status).toBe(200);
  expect(proxy.forwarded).toEqual([body]);
  const { violations, hints } = await proxy.nextEntry();
  expect(violations).toEqual([]);
  expect(hints).toEqual(
    ["request", "response"].map((one) => expect.stringContaining(`The ${one} was not checked: ${reason}`)),
  );
});

test("streams an unknown path without a check, and logs a violation", async () => {
  const proxy = await startObservedProxy(sends(INVALID_RESPONSE), { bodyLimit: 1 });
  const response = await fetch(`${proxy.url}/v9/other`, { method: "POST", body: "{}" });
  expect(await response.text()).toBe(INVALID_RESPONSE);
  expect(response.headers.has("sl-violations")).toBe(false);
  const { violations, hints } = await proxy.nextEntry();
  expect(violations).toMatchObject([{ location: ["request", "path"], code: "unknown" }]);
  expect(hints).toEqual([]);
});
