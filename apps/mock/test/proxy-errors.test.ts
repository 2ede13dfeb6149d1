import type { RequestListener } from "node:http";
import { responseExample } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { call, headerViolations, withoutParameters, withPersonalPath } from "./call.ts";
import { startObservedProxy } from "./start-proxy.ts";

const VALID_RESPONSE = JSON.stringify(responseExample(withPersonalPath, 200));

function sends(body: string, encoding = "identity"): RequestListener {
  const headers = { "Content-Type": "application/json", "Content-Encoding": encoding };
  return (_, response) => void response.writeHead(200, headers).end(body);
}

test("forwards what conforms to the spec", async () => {
  const proxy = await startObservedProxy(sends(VALID_RESPONSE), { errors: true });
  const response = await call(proxy.url, withPersonalPath);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(VALID_RESPONSE);
  expect(proxy.forwarded).toHaveLength(1);
});

test("rejects a request that breaks the spec as the mock does, and forwards nothing", async () => {
  const proxy = await startObservedProxy(sends(VALID_RESPONSE), { errors: true, bodyLimit: 10_000 });
  const wrongBody = await call(proxy.url, withPersonalPath, { body: '{"email":1}' });
  expect(wrongBody.status).toBe(400);
  expect(headerViolations(wrongBody)).toEqual(["request.body.email:type"]);
  const path = "/v9/other";
  expect((await call(proxy.url, withoutParameters, { path })).status).toBe(404);
  expect((await call(proxy.url, withoutParameters, { method: "PATCH" })).status).toBe(405);
  expect((await call(proxy.url, withPersonalPath, { body: "x".repeat(20_000) })).status).toBe(413);
  expect((await call(proxy.url, withPersonalPath, { headers: { "Content-Encoding": "x" } })).status).toBe(415);
  const preflight = { Origin: "http://localhost", "Access-Control-Request-Method": "PUT" };
  expect((await fetch(proxy.url + path, { method: "OPTIONS", headers: preflight })).status).toBe(204);
  expect(proxy.forwarded).toEqual([]);
});

test.for([
  ["breaks the spec", '{"name":1,"corp":"secret"}', "identity", /name must be string.*corp must be/],
  ["is too large", JSON.stringify({ name: "x".repeat(20_000) }), "identity", /larger than 10000 bytes/],
  ["cannot be decoded", "{}", "x", /Content-Encoding "x" is unknown/],
] as const)("responds with 502 instead of a response that %s", async ([, body, encoding, message]) => {
  const proxy = await startObservedProxy(sends(body, encoding), { errors: true, bodyLimit: 10_000 });
  const response = await call(proxy.url, withPersonalPath);
  expect(response.status).toBe(502);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ error_code: "MOCK.502", error_msg: expect.stringMatching(message) });
  expect(text).not.toContain("secret");
});

test("lists the violations of a rejected response in its header", async () => {
  const proxy = await startObservedProxy(sends('{"name":1}'), { errors: true });
  expect(headerViolations(await call(proxy.url, withPersonalPath))).toEqual(["response.body.name:type"]);
});
