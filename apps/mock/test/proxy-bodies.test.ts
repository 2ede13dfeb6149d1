import { expect, test } from "vitest";
import { sendRaw, startRawResponder, startRawServer } from "./raw-http.ts";
import { startProxy } from "./start-proxy.ts";

const OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
const HEAD = "/v9/other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";

test("forwards the body of a GET request", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  await sendRaw(proxy.url, `GET ${HEAD}Content-Length: 3\r\n\r\nabc`);
  expect(upstream.requests).toEqual([expect.stringContaining("Content-Length: 3\r\n\r\nabc")]);
});

test("adds no body to a POST request without one", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  await sendRaw(proxy.url, `POST ${HEAD}\r\n`);
  const { host } = new URL(upstream.url);
  expect(upstream.requests).toEqual([`POST /v9/other HTTP/1.1\r\nHost: ${host}\r\n\r\n`]);
});

test("forwards a body that is larger than the limit of a check", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  const body = "x".repeat(3 * 1024 * 1024);
  expect(await sendRaw(proxy.url, `POST ${HEAD}Content-Length: ${body.length}\r\n\r\n${body}`)).toMatch(
    /^HTTP\/1.1 200 /,
  );
  expect(upstream.requests[0]?.endsWith(`\r\n\r\n${body}`)).toBe(true);
});

test("passes on chunks and trailers in both directions", async () => {
  const chunked = "Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n";
  const body = "3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n";
  const upstream = await startRawResponder(`HTTP/1.1 200 OK\r\n${chunked}\r\n${body}`);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, `POST ${HEAD}TE: trailers\r\n${chunked}\r\n${body}`);
  expect(upstream.requests).toEqual([expect.stringMatching(`TE: trailers\r\n${chunked}\r\n${body}$`)]);
  expect(response).toContain(chunked);
  expect(response.endsWith(`\r\n\r\n${body}`)).toBe(true);
});

test("passes on no announcement of trailers without chunks", async () => {
  const upstream = await startRawResponder("HTTP/1.1 200 OK\r\nTrailer: X-Sum\r\nContent-Length: 2\r\n\r\n{}");
  const proxy = await startProxy(upstream.url);
  expect(await sendRaw(proxy.url, `GET ${HEAD}Trailer: X-Sum\r\n\r\n`)).toMatch(/^HTTP\/1.1 200 /);
  expect(upstream.received()).not.toContain("Trailer");
});

test("sends a response without a length to an HTTP/1.0 client until the connection closes", async () => {
  const upstream = await startRawResponder(
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
  );
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, "GET /v9/other HTTP/1.0\r\n\r\n");
  expect(response).not.toMatch(/transfer-encoding|trailer/i);
  expect(response.endsWith("\r\n\r\nabc")).toBe(true);
});

test("passes on a body that ends with the connection of the upstream", async () => {
  const upstream = await startRawServer((socket) => void socket.end("HTTP/1.0 200 OK\r\n\r\nabc"));
  const proxy = await startProxy(upstream.url);
  expect(await sendRaw(proxy.url, `GET ${HEAD}\r\n`)).toMatch(/\r\n\r\n3\r\nabc\r\n0\r\n\r\n$/);
});

test.for([
  ["HEAD", "200 OK\r\nContent-Length: 8"],
  ["GET", "204 No Content"],
  ["GET", "304 Not Modified\r\nETag: a\r\nContent-Length: 8"],
] as const)("passes on a response to %s without a body: %s", async ([method, head]) => {
  const upstream = await startRawResponder(`HTTP/1.1 ${head}\r\nX-Request-Id: a\r\n\r\n`);
  const proxy = await startProxy(upstream.url);
  expect(await sendRaw(proxy.url, `${method} ${HEAD}\r\n`)).toBe(
    `HTTP/1.1 ${head}\r\nX-Request-Id: a\r\nConnection: close\r\n\r\n`,
  );
});

test("passes on interim responses", async () => {
  const hints = "HTTP/1.1 103 Early Hints\r\nLINK: </a>; rel=preload, </b>; rel=preload\r\n\r\n";
  const upstream = await startRawResponder(`${hints}HTTP/1.1 102 Processing\r\n\r\n${OK}`);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, `GET ${HEAD}\r\n`);
  expect(response.startsWith(`${hints}HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\n`)).toBe(true);
});

test("sends 100 Continue once", async () => {
  const upstream = await startRawResponder(`HTTP/1.1 100 Continue\r\n\r\n${OK}`);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, `POST ${HEAD}Expect: 100-continue\r\nContent-Length: 2\r\n\r\nab`);
  expect(response).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK\r\n/);
  expect(upstream.requests).toEqual([expect.stringContaining("Expect: 100-continue\r\n")]);
});

test("forwards nothing of a request whose body has no end", async () => {
  const upstream = await startRawResponder(OK);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, `POST ${HEAD}Transfer-Encoding: identity\r\nTrailer: X-Sum\r\n\r\nabc`);
  expect(response).toMatch(/^HTTP\/1.1 400 /);
  expect(upstream.received()).toBe("");
});
