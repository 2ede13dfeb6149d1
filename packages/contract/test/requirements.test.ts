import { exampleArguments, operationById, operations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import type { Exchange } from "../src/http/exchange.ts";
import { requirementsOf } from "../src/requirements/requirements.ts";

const operation = operationById(operations, "updateMyInfo");
const tokenHeader = operation.tokenHeader.toLowerCase();
const requirements = requirementsOf(operation);

test("an operation has requirements of each kind", () => {
  expect(requirements.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
    expect.arrayContaining([
      "request /header/x-request-id type: string accepted",
      `rejection /header required: without ${tokenHeader} rejected`,
      "rejection / required: without body rejected",
      "request /body optional: without title accepted",
      "rejection /body required: without name rejected",
      "rejection /body additionalProperties: an unknown field rejected",
      "rejection /body/title type: not string rejected",
      "request /body/title maxLength 32: 32 characters accepted",
      "rejection /body/title maxLength 32: 33 characters rejected",
      "response 200 without a body",
      "response 401 header X-Request-Id",
      "response 401 /error_msg string",
      "response 401 /error_code null",
      'response /error_code "MMC.118000001"',
      "response /error_code an unknown value",
      "response default as JSON",
      "response default /error_msg string",
      'request /header/accept-language known: "zh-CN" accepted',
      "request /header/accept-language known: an unknown value accepted",
      "example request minimal",
      "example 401 tokenRefused",
      "example default tooManyRequests",
    ]),
  );
});

test("a signature in place of the token is not a missing token", () => {
  const updateUserInfo = operationById(operations, "updateUserInfo");
  const missing = requirementsOf(updateUserInfo).find(({ name }) => name.startsWith("/header required"));
  expect(missing?.name).toBe("/header required: without x-auth-token and authorization rejected");
  const [body] = updateUserInfo.requestBody?.examples ?? [];
  const rejected = (header: Record<string, string>): Exchange => ({
    operationId: updateUserInfo.operationId,
    request: { path: { project_id: "p", user_id: "u" }, query: {}, header, body: body?.value },
    response: {
      status: 401,
      headers: { "content-type": "application/json" },
      text: "any",
      body: { error_code: "APIGW.0301", error_msg: "any" },
    },
  });
  expect(missing?.isProvenBy(rejected({}))).toBe(true);
  expect(missing?.isProvenBy(rejected({ authorization: "SDK-HMAC-SHA256 …" }))).toBe(false);
});

describe("a requirement", () => {
  const exchange = (requestBody: unknown, status: number, responseBody?: unknown): Exchange => ({
    operationId: operation.operationId,
    request: { path: {}, query: {}, header: { [tokenHeader]: "any" }, body: requestBody },
    response: {
      status,
      headers: { "content-type": "application/json" },
      text: JSON.stringify(responseBody) ?? "",
      body: responseBody,
    },
  });
  const isProven = (name: string, by: Exchange) =>
    requirements.find((requirement) => requirement.name === name)?.isProvenBy(by);
  const longest = "/body/title maxLength 32: 32 characters accepted";
  const tooLong = "/body/title maxLength 32: 33 characters rejected";

  const minimal = exampleArguments(operation, "minimal")["body"];
  const rejection = { error_code: "USG.000000003", error_msg: "any" };

  test("is proven by a request with its boundary case and a documented response", () => {
    expect(isProven(longest, exchange({ name: "a", title: "é".repeat(32) }, 200))).toBe(true);
    expect(isProven(longest, exchange({ name: "a", title: "😀".repeat(32) }, 200))).toBe(true);
    expect(isProven(tooLong, exchange({ name: "a", title: "x".repeat(33) }, 400, rejection))).toBe(true);
  });

  test("is not proven by another status", () => {
    expect(isProven(longest, exchange({ name: "a", title: "x".repeat(32) }, 400, rejection))).toBe(false);
    expect(isProven(tooLong, exchange({ name: "a", title: "x".repeat(33) }, 200))).toBe(false);
    expect(isProven(tooLong, exchange({ name: "a", title: "x".repeat(33) }, 500, rejection))).toBe(false);
  });

  test.for([
    ["an empty object", {}],
    ["an empty code", { ...rejection, error_code: "" }],
    ["a misspelt message", { error_code: "USG.000000003", errorMsg: "any" }],
    ["a message of another type", { ...rejection, error_msg: 1 }],
    ["a list", [rejection]],
    ["nothing", undefined],
  ] as const)("of a rejection is not proven by %s as the body", ([, body]) => {
    expect(isProven(tooLong, exchange({ name: "a", title: "x".repeat(33) }, 400, body))).toBe(false);
  });

  test("of a rejection is not proven by a body that is not sent as JSON", () => {
    const rejected = exchange({ name: "a", title: "x".repeat(33) }, 400, rejection);
    rejected.response.headers = { "content-type": "text/html" };
    expect(isProven(tooLong, rejected)).toBe(false);
  });

  test("of a success is not proven by a body that the spec does not document", () => {
    expect(isProven(longest, exchange({ name: "a", title: "x".repeat(32) }, 200, { id: "any" }))).toBe(false);
    expect(isProven(longest, exchange({ name: "a", title: "x".repeat(32) }, 204))).toBe(false);
    expect(isProven("request minimal", exchange(minimal, 200))).toBe(true);
    expect(isProven("request minimal", exchange(minimal, 204))).toBe(false);
  });

  test("is not proven by a request without its boundary case", () => {
    expect(isProven(longest, exchange({ name: "a", title: "x".repeat(31) }, 200))).toBe(false);
    expect(isProven(tooLong, exchange({ name: "a", title: "x".repeat(32) }, 400, rejection))).toBe(false);
  });

  test("is not proven by the rejection of a request with two violations", () => {
    expect(isProven(tooLong, exchange({ name: "", title: "x".repeat(33) }, 400, rejection))).toBe(false);
  });

  test("is not proven by a success whose body reports an error", () => {
    const error = { error_code: "USG.000000003" };
    expect(isProven(longest, exchange({ name: "a", title: "x".repeat(32) }, 200, error))).toBe(false);
    expect(isProven("request minimal", exchange(minimal, 200, error))).toBe(false);
  });

  test("of an open enumeration is proven by a known or an unknown value", () => {
    const withCode = (code: unknown) => exchange({ name: "a" }, 401, { error_code: code });
    const unknown = "/error_code an unknown value";
    expect(isProven(unknown, withCode("USG.999"))).toBe(true);
    expect(isProven(unknown, withCode("MMC.118000001"))).toBe(false);
    expect(isProven(unknown, withCode(null))).toBe(false);
    expect(isProven(unknown, withCode(7))).toBe(false);
  });

  test("of the default response is proven by an error without a response of its own", () => {
    expect(isProven("default", exchange({ name: "a" }, 502))).toBe(true);
    expect(isProven("default", exchange({ name: "a" }, 500))).toBe(false);
    expect(isProven("default", exchange({ name: "a" }, 204))).toBe(false);
  });

  test("of a response is proven by a field with its type or value", () => {
    const error = { error_code: "MMC.118000001" };
    expect(isProven("401 /error_code string", exchange({ name: "a" }, 401, error))).toBe(true);
    expect(isProven("401 /error_msg string", exchange({ name: "a" }, 401, error))).toBe(false);
    expect(isProven("401 /error_code string", exchange({ name: "a" }, 401, { error_code: 7 }))).toBe(false);
    expect(isProven("400 /error_code string", exchange({ name: "a" }, 401, error))).toBe(false);
    expect(isProven('/error_code "MMC.118000001"', exchange({ name: "a" }, 401, error))).toBe(true);
  });
});
