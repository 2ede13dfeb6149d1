import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { sendRaw, startRawResponder } from "./raw-http.ts";
import { startProxy } from "./start-proxy.ts";

const OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

test("forwards the headers of a request with their order, case and repetitions, and adds none", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  const headers = ["x-B: 1", "HOST: mock.example", "X-a: 2", "X-B: 3", "cookie: a=1", "cookie: b=2", "x-latin: \xe9"];
  await sendRaw(proxy.url, `GET /v9/other HTTP/1.1\r\n${headers.join("\r\n")}\r\nConnection: close\r\n\r\n`);
  const { host } = new URL(upstream.url);
  const forwarded = headers.with(1, `HOST: ${host}`).join("\r\n");
  expect(upstream.requests).toEqual([`GET /v9/other HTTP/1.1\r\n${forwarded}\r\n\r\n`]);
});

test("sends the headers of a response with their order, case and repetitions", async () => {
  const headers = [
    "x-B: 1",
    "X-a: 2",
    "X-B: 3",
    "Set-Cookie: a=1",
    "set-cookie: b=2",
    "CONTENT-LENGTH: 2",
    "x-latin: \xe9",
  ];
  const upstream = await startRawResponder(
    `HTTP/1.1 200 Quite fine\r\n${headers.join("\r\n")}\r\nX-Request-Id: theirs\r\n\r\n{}`,
  );
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, "GET /v9/other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  expect(response).toBe(
    `HTTP/1.1 200 Quite fine\r\n${headers.join("\r\n")}\r\nX-Request-Id: theirs\r\nConnection: close\r\n\r\n{}`,
  );
});

test("adds a request ID to a response without one", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  const request = "GET /v9/other HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\nConnection: close\r\n\r\n";
  expect(await sendRaw(proxy.url, request)).toContain("\r\nX-Request-Id: mine\r\n");
});

test("removes the headers of the connection, and those that Connection names, from both directions", async () => {
  const hopByHop = ["Keep-Alive: timeout=5", "Proxy-Connection: x", "Upgrade: h2c", "X-Named: a", "x-other: b"];
  const upstream = await startRawResponder(
    `HTTP/1.1 200 OK\r\nConnection: X-NAMED ,x-other\r\n${hopByHop.join("\r\n")}\r\nContent-Length: 2\r\n\r\n{}`,
  );
  const proxy = await startProxy(upstream.url);
  const named = ["Connection: close, x-named", "Connection: X-Other", "Proxy-Authorization: Basic eA==", ...hopByHop];
  const response = await sendRaw(
    proxy.url,
    `GET /v9/other HTTP/1.1\r\nHost: a\r\n${named.join("\r\n")}\r\nX-Kept: 1\r\n\r\n`,
  );
  const { host } = new URL(upstream.url);
  expect(upstream.requests).toEqual([`GET /v9/other HTTP/1.1\r\nHost: ${host}\r\nX-Kept: 1\r\n\r\n`]);
  expect(response).not.toMatch(/named|x-other|upgrade|proxy|keep-alive/i);
});

test("keeps the length of a body that Connection names, or the body would be read as another request", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  const smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
  await sendRaw(
    proxy.url,
    `POST /v9/other HTTP/1.1\r\nHost: a\r\nContent-Length: ${smuggled.length}\r\nConnection: close, content-length\r\n\r\n${smuggled}`,
  );
  expect(upstream.requests).toEqual([expect.stringContaining(`Content-Length: ${smuggled.length}\r\n\r\n${smuggled}`)]);
});

test("passes on the bytes of an encoded body", async () => {
  const body = gzipSync('{"name":"Ming Li"}').toString("latin1");
  const encoded = `Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n`;
  const upstream = await startRawResponder(`HTTP/1.1 200 OK\r\n${encoded}\r\n${body}`);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(
    proxy.url,
    `POST /v9/other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${encoded}\r\n${body}`,
  );
  expect(upstream.requests).toEqual([expect.stringContaining(`${encoded}\r\n${body}`)]);
  expect(response).toContain(encoded);
  expect(response.endsWith(`\r\n\r\n${body}`)).toBe(true);
});
