import { createHmac } from "node:crypto";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { type Mock, startMock } from "@hwc-users/mock";
import { responseExample } from "@hwc-users/spec";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { canonicalRequest, sha256 } from "../src/credentials/canonical-request.ts";
import { call, headerViolations, withoutParameters } from "./call.ts";

const LIMIT = 1000;
const VALUE = { name: "张三" };
const JSON_BYTES = Buffer.from(JSON.stringify(VALUE));

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, bodyLimit: LIMIT, secretKeys: { "AK-1": "SK-1" } });
});
afterEach(() => mock.clear());
afterAll(() => mock.close());

function send(coding: string, body: Buffer<ArrayBuffer>): Promise<Response> {
  return call(mock.url, withoutParameters, { headers: { "Content-Encoding": coding }, body });
}

test.for([
  ["gzip", gzipSync(JSON_BYTES)],
  ["X-GZIP", gzipSync(JSON_BYTES)],
  ["deflate", deflateSync(JSON_BYTES)],
  ["br", brotliCompressSync(JSON_BYTES)],
  ["gzip, br", brotliCompressSync(gzipSync(JSON_BYTES))],
  ["identity", JSON_BYTES],
] as const)("decodes a body with the encoding %s", async ([coding, body]) => {
  expect((await send(coding, body)).status).toBe(200);
  expect(mock.requests()).toMatchObject([{ body: VALUE, violations: [] }]);
});

test("validates the decoded body", async () => {
  const response = await send("gzip", gzipSync('{"name":1}'));
  expect(headerViolations(response)).toEqual(["request.body.name:type"]);
});

test.for([
  ["is cut", gzipSync(JSON_BYTES).subarray(0, -9)],
  ["is not encoded", JSON_BYTES],
] as const)("rejects a body that %s with the documented error", async ([, body]) => {
  const response = await send("gzip", body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    error_code: (responseExample(withoutParameters, 400) as { error_code: string }).error_code,
    error_msg: expect.stringContaining("gzip"),
  });
  expect(mock.requests()[0]?.violations).toEqual([expect.stringContaining("gzip")]);
});

test.for(["zstd", "gzip, zstd", "gzip;q=1"])(
  "rejects the encoding %s, and lists those that it reads",
  async (coding) => {
    const response = await send(coding, JSON_BYTES);
    expect(response.status).toBe(415);
    expect(response.headers.get("Accept-Encoding")).toBe("gzip, deflate, br");
    const { error_code, error_msg } = await response.json();
    expect(error_code).toBe("MOCK.415");
    expect(error_msg).toContain("gzip, deflate, br");
  },
);

test.for([
  ["gzip", gzipSync(Buffer.alloc(LIMIT + 1, " "))],
  ["br", brotliCompressSync(Buffer.alloc(100_000_000, " "))],
] as const)("applies the body limit to the decoded body: %s", async ([coding, body]) => {
  expect(body.length).toBeLessThan(LIMIT);
  const response = await send(coding, body);
  expect(response.status).toBe(413);
  expect((await response.json()).error_msg).toMatch(/decoded body .*1000 bytes.*--body-limit/);
});

describe("a signature with an access key", () => {
  const path = "/v2/p-1/users/u-1";
  const sent = gzipSync('{"description":"d"}');

  function sign(bytes: Buffer): Record<string, string> {
    const date = "20260101T000000Z";
    const headers = { "x-sdk-date": date };
    const received = { method: "PUT", path, search: "", headers, bytes, body: undefined };
    const text = ["SDK-HMAC-SHA256", date, sha256(canonicalRequest(received, ["x-sdk-date"]))].join("\n");
    const signature = createHmac("sha256", "SK-1").update(text).digest("hex");
    return {
      ...headers,
      Authorization: `SDK-HMAC-SHA256 Access=AK-1, SignedHeaders=x-sdk-date, Signature=${signature}`,
    };
  }

  test.for([
    ["the bytes as sent", sent, 200],
    ["the decoded bytes", Buffer.from('{"description":"d"}'), 401],
  ] as const)("that covers %s gets %s", async ([, bytes, status]) => {
    const headers = { ...sign(bytes), "Content-Type": "application/json", "Content-Encoding": "gzip" };
    expect((await fetch(mock.url + path, { method: "PUT", headers, body: sent })).status).toBe(status);
  });
});
