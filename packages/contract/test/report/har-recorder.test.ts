import { Ajv } from "ajv";
import type { Har } from "har-format";
import { expect, test } from "vitest";
import type { Outcome, SentExchange } from "../../src/http/sent-exchange.ts";
import type { WireRequest } from "../../src/http/wire-request.ts";
import { createHarRecorder } from "../../src/report/har-recorder.ts";
import { HAR_SCHEMA } from "./har-schema.ts";

const validate = new Ajv().compile<Har>(HAR_SCHEMA);
const target = "https://api.example.com/base";

const request: WireRequest = {
  method: "PUT",
  target: "/v1/me?x=1&y=%E6%B1%89",
  headers: { "content-type": "application/json", "x-access-token": "secret" },
  body: '{"name":"汉"}',
};
const outcome: Outcome = {
  response: { status: 200, headers: { "content-type": "application/json" }, text: '{"token":"secret 汉"}' },
};

function exchange(more: Partial<SentExchange> = {}): SentExchange {
  return { request, outcome, startedAt: Date.UTC(2026, 10, 26), duration: 12.5, ...more };
}

function archive(...exchanges: SentExchange[]): Har {
  const har = createHarRecorder({
    target,
    version: "1.0.0",
    names: new Map([[request, "the base request"]]),
    redact: (text) => text.replaceAll("secret", "[token]"),
  });
  for (const each of exchanges) har.add(each);
  const result: unknown = JSON.parse(har.toJson());
  if (!validate(result)) throw new Error(JSON.stringify(validate.errors));
  return result;
}

test("an archive has the whole exchange and the name of the test case, without tokens", () => {
  expect(archive(exchange())).toEqual({
    log: {
      version: "1.2",
      creator: { name: "@hwc-users/contract", version: "1.0.0" },
      entries: [
        {
          startedDateTime: "2026-11-26T00:00:00.000Z",
          time: 12.5,
          timings: { send: 0, wait: 12.5, receive: 0 },
          cache: {},
          comment: "the base request",
          request: {
            method: "PUT",
            url: "https://api.example.com/base/v1/me?x=1&y=%E6%B1%89",
            httpVersion: "HTTP/1.1",
            cookies: [],
            headers: [
              { name: "user-agent", value: "hwc-users-contract" },
              { name: "accept-encoding", value: "identity" },
              { name: "content-length", value: "14" },
              { name: "content-type", value: "application/json" },
              { name: "x-access-token", value: "[token]" },
            ],
            queryString: [
              { name: "x", value: "1" },
              { name: "y", value: "汉" },
            ],
            postData: { mimeType: "application/json", text: '{"name":"汉"}' },
            headersSize: -1,
            bodySize: 14,
          },
          response: {
            status: 200,
            statusText: "OK",
            httpVersion: "HTTP/1.1",
            cookies: [],
            headers: [{ name: "content-type", value: "application/json" }],
            content: { size: 22, mimeType: "application/json", text: '{"token":"[token] 汉"}' },
            redirectURL: "",
            headersSize: -1,
            bodySize: -1,
          },
        },
      ],
    },
  });
});

test("an archive has the URL as it was sent", () => {
  const { entries } = archive(exchange({ request: { ...request, target: "/a/../b//%2e?x=[1]&x=" } })).log;
  expect(entries[0]?.request).toMatchObject({
    url: `${target}/a/../b//%2e?x=[1]&x=`,
    queryString: [
      { name: "x", value: "[1]" },
      { name: "x", value: "" },
    ],
  });
});

test("an archive has the target of a redirect", () => {
  const redirect = { response: { status: 302, headers: { location: "/login" }, text: "" } };
  const { entries } = archive(exchange({ outcome: redirect })).log;
  expect(entries[0]?.response).toMatchObject({ status: 302, statusText: "Found", redirectURL: "/login" });
});

test("an archive has requests without a response", () => {
  const { response } = archive(exchange({ outcome: { problem: "no response" } })).log.entries[0] ?? {};
  expect(response).toMatchObject({ status: 0, statusText: "", comment: "no response" });
});

test("an archive has bytes that are not UTF-8 in base64", () => {
  const bytes = Uint8Array.of(0xe9, 0xff);
  const { entries } = archive(exchange({ request: { ...request, headers: {}, body: bytes } })).log;
  expect(entries[0]?.request).toMatchObject({
    bodySize: 2,
    postData: { mimeType: "", text: "6f8=", _encoding: "base64" },
  });
});

test("an archive without exchanges is valid", () => {
  expect(archive().log.entries).toEqual([]);
});

test("an archive has a bounded size: later entries have no bodies of responses", () => {
  const text = "x".repeat(1_000_000);
  const large = exchange({ outcome: { response: { status: 200, headers: {}, text } } });
  const { entries } = archive(...Array.from({ length: 120 }, () => large)).log;
  expect(entries).toHaveLength(120);
  expect(entries[0]?.response.content.text).toBe(text);
  expect(entries[119]?.response.content).toEqual({
    size: 1_000_000,
    mimeType: "",
    comment: "left out: the file is too large",
  });
  expect(JSON.stringify(entries).length).toBeLessThan(102_000_000);
});
