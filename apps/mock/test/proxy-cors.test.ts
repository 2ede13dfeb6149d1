import { expect, test } from "vitest";
import { sendRaw, startRawResponder } from "./raw-http.ts";
import { startProxy } from "./start-proxy.ts";

const LOOPBACK = "http://localhost:5173";
const FOREIGN = "https://app.example";
const PLAIN = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
const ALLOWING = `HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: ${FOREIGN}\r\nVary: Accept\r\nContent-Length: 2\r\n\r\n{}`;

function request(origin: string, method = "GET"): string {
  const preflight = method === "OPTIONS" ? "Access-Control-Request-Method: PUT\r\n" : "";
  return `${method} /v9/other HTTP/1.1\r\nHost: a\r\nOrigin: ${origin}\r\n${preflight}Connection: close\r\n\r\n`;
}

function allowedOrigins(response: string): string[] {
  return [...response.matchAll(/^access-control-allow-origin: (.*)\r$/gim)].map(([, origin]) => origin ?? "");
}

test("adds CORS headers for pages of this machine to a response without any", async () => {
  const proxy = await startProxy((await startRawResponder(PLAIN)).url);
  for (const origin of [LOOPBACK, "http://127.0.0.1", "https://[::1]:8080", "http://app.localhost"]) {
    expect(allowedOrigins(await sendRaw(proxy.url, request(origin)))).toEqual([origin]);
  }
});

test("adds no CORS headers for other pages", async () => {
  const proxy = await startProxy((await startRawResponder(PLAIN)).url);
  for (const origin of [FOREIGN, "null", "http://127.0.0.1.app.example", "http://localhost.app.example"]) {
    expect(await sendRaw(proxy.url, request(origin))).not.toMatch(/access-control|vary/i);
  }
});

test("adds CORS headers for the pages of corsOrigins only, if it is set", async () => {
  const proxy = await startProxy((await startRawResponder(PLAIN)).url, { corsOrigins: [FOREIGN] });
  expect(allowedOrigins(await sendRaw(proxy.url, request(FOREIGN)))).toEqual([FOREIGN]);
  expect(allowedOrigins(await sendRaw(proxy.url, request(LOOPBACK)))).toEqual([]);
});

test("keeps the CORS headers of the upstream, and adds none to them", async () => {
  const proxy = await startProxy((await startRawResponder(ALLOWING)).url);
  const response = await sendRaw(proxy.url, request(LOOPBACK));
  expect(allowedOrigins(response)).toEqual([FOREIGN]);
  expect(response.match(/^vary: .*$/gim)).toEqual(["Vary: Accept"]);
  expect(response).not.toMatch(/expose-headers/i);
});

test("forwards a preflight, and its response if the upstream handles CORS", async () => {
  const upstream = await startRawResponder(ALLOWING);
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, request(LOOPBACK, "OPTIONS"));
  expect(upstream.requests).toEqual([expect.stringMatching(/^OPTIONS /)]);
  expect(response).toMatch(/^HTTP\/1.1 200 OK/);
  expect(allowedOrigins(response)).toEqual([FOREIGN]);
});

test("responds to a preflight itself if the upstream does not handle CORS", async () => {
  const upstream = await startRawResponder("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 2\r\n\r\nno");
  const proxy = await startProxy(upstream.url);
  const response = await sendRaw(proxy.url, request(LOOPBACK, "OPTIONS"));
  expect(upstream.requests).toHaveLength(1);
  expect(response).toMatch(/^HTTP\/1.1 204 [\s\S]*Access-Control-Allow-Methods: PUT\r\n/);
  expect(allowedOrigins(response)).toEqual([LOOPBACK]);
});

test("forwards the response to a preflight of a page that is not allowed", async () => {
  const upstream = await startRawResponder("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 2\r\n\r\nno");
  const proxy = await startProxy(upstream.url);
  expect(await sendRaw(proxy.url, request(FOREIGN, "OPTIONS"))).toMatch(/^HTTP\/1.1 405 [\s\S]*\r\n\r\nno$/);
});
