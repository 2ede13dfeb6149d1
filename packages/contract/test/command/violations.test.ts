import type { Mock } from "@hwc-users/mock";
import { operationById, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkHeaders } from "../../src/checks/check-headers.ts";
import { changeBody, type Fault, isWithoutBody, type RightResponse } from "./faulty-server.ts";
import { startRightServer } from "./right-server.ts";
import { tokenHeaders } from "./run-command.ts";
import { ACCOUNTS, findViolations, reportOf, updateUser } from "./run-with-fault.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

const { tokenHeader } = updateUser;
const violationsOf = (fault: Fault, ...options: string[]) => findViolations(mock.url, fault, ...options);

/** A fault of all responses with a status. */
function on(status: number, change: (response: RightResponse) => RightResponse): Fault {
  return { change: (response) => (response.status === status ? change(response) : response) };
}

/** The length of the title in a body, which may be no JSON. */
const titleLength = (body: string) => (/"title":"(\w+)"/.exec(body)?.[1] ?? "").length;

/** The requests that every server rejects with 401. */
const UNAUTHORIZED = ["a request", "the base request"].flatMap((subject) =>
  ["without a token", ...tokenHeaders.map((header) => `with a made-up token in ${header.toLowerCase()}`)].map(
    (credentials) => `${subject} ${credentials} rejected`,
  ),
);

const cases: [title: string, fault: Fault, violations: string[]][] = [
  ["no fault", {}, []],
  [
    "another status",
    on(401, (response) => ({ ...response, status: 403 })),
    UNAUTHORIZED.map((name) => `${name}: expected 401, got 403 USG.000000004`),
  ],
  [
    "a missing header",
    {
      change: ({ headers: { "x-request-id": _, ...headers }, ...response }) => ({ ...response, headers }),
    },
    [200, 401, 400].map((status) => `response ${status} header X-Request-Id: the header is missing`),
  ],
  [
    "a field of the wrong type",
    on(200, (response) => changeBody(response, (body) => ({ ...body, hidePhone: "no" }))),
    ["response 200 /hidePhone: must be a boolean or null, got string"],
  ],
  [
    "null, an unknown value and an unknown field",
    on(200, (response) => changeBody(response, (body) => ({ ...body, sipNum: null, adminType: 7, new: 1 }))),
    [],
  ],
  [
    "a success without a documented field",
    on(200, (response) => changeBody(response, () => ({ message: "done" }))),
    ["response 200 /: none of the documented fields is present: id, userAccount, thirdAccount, visionAccount, name"],
  ],
  ["a missing body", on(200, (response) => ({ ...response, body: "" })), ["response 200 as JSON: the body is empty"]],
  [
    "a truncated body",
    on(200, (response) => ({ ...response, body: response.body.slice(0, 20) })),
    ["response 200 as JSON: the body is not valid JSON"],
  ],
  [
    "another content type",
    { change: (response) => ({ ...response, headers: { ...response.headers, "content-type": "text/html" } }) },
    [200, 401, 400].map(
      (status) => `response ${status} as JSON: expected the content type application/json, got "text/html"`,
    ),
  ],
  [
    "an error code in a body with status 200",
    {
      isFor: ({ body }) => !body.includes("phone"),
      ...on(200, (response) => changeBody(response, (body) => ({ ...body, error_code: "USG.1" }))),
    },
    ["response 200: the body reports a failure (USG.1)"],
  ],
  [
    "a limit that is too high by one",
    {
      change: (response, { body, headers }) =>
        headers[tokenHeader.toLowerCase()] && titleLength(body) === 33
          ? { ...response, status: 200, body: '{"id":"any"}' }
          : response,
    },
    [
      "/body/title maxLength 32: 33 characters rejected: expected 400, got 200: the server accepts a request that the spec rejects",
    ],
  ],
  [
    "a limit that is too low by one",
    {
      change: (response, { body }) =>
        response.status === 200 && titleLength(body) === 32
          ? { ...response, status: 400, body: '{"error_code":"USG.1","error_msg":"any"}' }
          : response,
    },
    [
      "/body/title maxLength 32: 32 characters accepted: expected 200, got 400 USG.1: the server rejects a request that the spec accepts",
    ],
  ],
  [
    "accepted requests without a token",
    on(401, (response) => ({ ...response, status: 200, body: '{"id":"any"}' })),
    UNAUTHORIZED.map((name) => `${name}: expected 401, got 200: the server accepts a request that the spec rejects`),
  ],
  [
    "an error with status 200",
    on(401, (response) => ({ ...response, status: 200 })),
    UNAUTHORIZED.map(
      (name) => `${name}: expected 401, got 200 USG.000000004: the server reports an error with a status of success`,
    ),
  ],
  [
    "a server error for invalid requests",
    { isFor: isWithoutBody, change: (response) => ({ ...response, status: 500 }) },
    ["/ required: without body rejected: expected 400 or 415, got 500 USG.000000003"],
  ],
  [
    "a redirect",
    {
      isFor: isWithoutBody,
      handle: (response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    },
    ["no redirects: got 302; not followed, because it would forward the token"],
  ],
  [
    "a closed connection",
    { isFor: isWithoutBody, handle: (response) => void response.destroy() },
    ["a response to every request: the server closed the connection (ECONNRESET)"],
  ],
  [
    "an endless response",
    { isFor: isWithoutBody, handle: (response) => void response.writeHead(401).end("x".repeat(1_000_001)) },
    ["a response to every request: the response is longer than 1000000 characters"],
  ],
];

test("does not report a missing header that the vendor's page does not promise", () => {
  const response = { status: 403, headers: {}, text: "" };
  expect(checkHeaders(operationById(operations, "updateUserInfo"), response)).toEqual([]);
  expect(checkHeaders(updateUser, response)).toMatchObject([{ requirement: "response 403 header X-Request-Id" }]);
});

test.for(cases)("reports %s, and nothing else", async ([, fault, violations]) => {
  expect(await violationsOf(fault, "--cases", "0")).toEqual(violations);
});

test("reports a server that stalls", async () => {
  expect(await violationsOf({ isFor: isWithoutBody, handle: () => {} }, "--timeout", "2000")).toEqual([
    "a response to every request: no complete response within 2000 ms",
  ]);
});

test("reports a body that the spec does not document", async () => {
  const fault = on(200, (response) => ({ ...response, body: "{}" }));
  const { code, out } = await reportOf(mock.url, fault, { updateMyInfo: { body: { name: "Li" } } });
  expect(code).toBe(1);
  expect(out).toMatch(/✗ response 200 without a body: expected no body, got one of 2 characters \(\d+ times/);
  expect(out.match(/✗/g)).toHaveLength(1);
});

test("lists optional fields that no response had, and does not count them as violations", async () => {
  const fault = on(200, (response) => changeBody(response, ({ sipNum: _, ...body }) => body));
  const { code, out } = await reportOf(mock.url, fault, ACCOUNTS);
  expect(code).toBe(0);
  expect(out).toMatch(/optional fields that no response had: .*200 \/sipNum\b/);
});
