import type { Mock } from "@hwc-users/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Fault, isWithoutBody, type RightResponse } from "./faulty-server.ts";
import { startRightServer } from "./right-server.ts";
import { findViolations } from "./run-with-fault.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

const withoutBody = "/ required: without body rejected: expected 400 or 415, got 502";

/** A fault of the response to a request without a body. */
function gateway(response: Omit<RightResponse, "status">): Fault {
  return { isFor: isWithoutBody, change: () => ({ ...response, status: 502 }) };
}

const cases: [title: string, fault: Fault, violations: string[]][] = [
  [
    "with the documented JSON",
    gateway({
      headers: { "content-type": "application/json", "X-Request-Id": "any" },
      body: JSON.stringify({ error_code: "APIGW.0201", error_msg: "Backend timeout." }),
    }),
    [`${withoutBody} APIGW.0201: usually an error of a gateway in front of the server`],
  ],
  [
    "with other JSON",
    gateway({
      headers: { "content-type": "application/json", "X-Request-Id": "any" },
      body: JSON.stringify({ error_code: 502 }),
    }),
    [
      `${withoutBody}: usually an error of a gateway in front of the server`,
      "response default /error_code: must be a string or null, got integer",
    ],
  ],
  [
    "with HTML",
    gateway({ headers: { "content-type": "text/html" }, body: "<h1>Bad Gateway</h1>" }),
    [
      `${withoutBody}: usually an error of a gateway in front of the server`,
      "response default header X-Request-Id: the header is missing",
      "response default as JSON: the body is not valid JSON",
    ],
  ],
];

test("does not mistake a status of the server for one of a gateway", async () => {
  const fault: Fault = {
    change: (right, { body }) => (right.status === 400 && body === "" ? { ...right, status: 422 } : right),
  };
  expect(await findViolations(mock.url, fault, "--cases", "0")).toContain(
    `${withoutBody.replace("502", "422")} USG.000000003: the spec does not list the status`,
  );
});

test.for(cases)("reports an error of a gateway %s", async ([, fault, violations]) => {
  expect(await findViolations(mock.url, fault, "--cases", "0")).toEqual(violations);
});
