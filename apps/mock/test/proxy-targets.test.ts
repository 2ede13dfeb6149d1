import { expect, test } from "vitest";
import { sendRaw, startRawResponder } from "./raw-http.ts";
import { startProxy } from "./start-proxy.ts";

const OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

test.for([
  ["/a/../b", "/base/a/../b"],
  ["/%2e%2e/admin", "/base/%2e%2e/admin"],
  ["/..", "/base/.."],
  ["//other.example//x/", "/base//other.example//x/"],
  ["/a;b=1/./c", "/base/a;b=1/./c"],
  ["/%zz%00|^`{}\"<>'\\", "/base/%zz%00|^`{}\"<>'\\"],
  ["/a?", "/base/a?"],
  ["/a??b=%20&&b#c", "/base/a??b=%20&&b#c"],
  ["http://other.example/a/../b?c", "/base/a/../b?c"],
] as const)("forwards the target %s unchanged under the path of the upstream", async ([target, forwarded]) => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(`${upstream.url}/base/`);
  await sendRaw(proxy.url, `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  expect(upstream.requests.map((request) => request.split("\r\n")[0])).toEqual([`GET ${forwarded} HTTP/1.1`]);
});

test("forwards an OPTIONS request about the whole server as such", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(`${upstream.url}/base`);
  await sendRaw(proxy.url, "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  expect(upstream.requests).toEqual([expect.stringMatching(/^OPTIONS \* HTTP/)]);
});

test("rejects TRACE, which would send the token back to the page", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  expect(response).toMatch(/^HTTP\/1.1 405 [\s\S]*MOCK\.405/);
  expect(upstream.requests).toEqual([]);
});

test("forwards a request for an upgrade as a plain one", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(
    proxy.url,
    "GET /v9/other HTTP/1.1\r\nHost: a\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n\r\n",
  );
  expect(response).toMatch(/^HTTP\/1.1 200 /);
  expect(upstream.requests).toEqual([expect.not.stringMatching(/upgrade/i)]);
});

test("rejects CONNECT with a reason", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n");
  expect(response).toMatch(/^HTTP\/1.1 405 [\s\S]*no tunnels/);
  expect(upstream.requests).toEqual([]);
});
