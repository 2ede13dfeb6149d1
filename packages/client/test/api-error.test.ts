import { inspect } from "node:util";
import { type ApiError, createMeetingClient, type FetchResponse } from "@hwc-users/client";
import { describe, expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";

/** The error of a call that receives a response of any status; the constructor of `Response` rejects some. */
async function errorFor(status: number, headers: HeadersInit = {}, text = ""): Promise<ApiError> {
  const stream = new Response(text).body;
  const response: FetchResponse = { status, headers: new Headers(headers), body: stream, text: async () => text };
  const meeting = createMeetingClient({ accessToken: "any-token", fetch: async () => response, retry: { retries: 0 } });
  return (await failureOf(meeting.updateMyInfo({ body: { name: "Ming Li" } }))) as ApiError;
}

const redirects = "check baseUrl; redirects are not followed.";

test.for<[status: number, message: string]>([
  [0, `request failed (redirect); ${redirects}`],
  [199, "request failed (199); check the request."],
  [300, `request failed (300, redirect); ${redirects}`],
  [307, `request failed (307, redirect); ${redirects}`],
  [399, `request failed (399, redirect); ${redirects}`],
  [400, "request failed (400); check the request."],
  [401, "request failed (401); check the credentials."],
  [403, "request failed (403); check the permissions."],
  [404, "request failed (404); check baseUrl and the arguments."],
  [408, "request failed (408); try again later."],
  [422, "request failed (422); check the request."],
  [429, "request failed (429); try again later."],
  [500, "request failed (500); try again later."],
  [501, "request failed (501); check the request."],
  [504, "request failed (504); try again later."],
  [600, "request failed (600); check the request."],
])("status %i has its advice", async ([status, message]) => {
  const error = await errorFor(status);
  expect(error).toMatchObject({ name: "ApiError", status, message: `updateMyInfo: ${message}` });
});

test("the last status of a success is no redirect", async () => {
  const error = await errorFor(299, {}, '{"error_code":"ANY.1"}');
  expect(error.message).toBe("updateMyInfo: request failed (299, ANY.1); check the request.");
});

test("a redirect with a message has all parts of the reason, in order", async () => {
  const error = await errorFor(302, { location: "https://a.test/" }, '{"code":"ANY.1","message":"moved"}');
  expect(error.message).toContain("(302, redirect, ANY.1, moved)");
});

test("a code that repeats the status is in the message once", async () => {
  const error = await errorFor(401, {}, '{"error":{"code":401,"message":"wrong password"}}');
  expect(error.errorCode).toBe("401");
  expect(error.message).toContain("(401, wrong password)");
});

describe("retryAfter", () => {
  test.for<[header: string, retryAfter: number]>([
    ["120", 120_000],
    ["1.2", 1200],
    ["0", 0],
  ])("is the Retry-After %j in milliseconds", async ([header, retryAfter]) => {
    const error = await errorFor(429, { "retry-after": header });
    expect(error.retryAfter).toBe(retryAfter);
    expect(JSON.parse(JSON.stringify(error))).toHaveProperty("retryAfter", retryAfter);
  });

  test.for(["Tuesday, 01-Jan-30 00:00:09 GMT", "Tue Jan  1 00:00:09 2030"])(
    "is the time until %j, also in an engine that does not parse such a date as GMT",
    async (date) => {
      const parse = Date.parse;
      vi.spyOn(Date, "parse").mockImplementation((text) =>
        /-[A-Z]| \d{4}$|GMT ./.test(text) ? Number.NaN : parse(text),
      );
      const error = await errorFor(429, { "retry-after": date, date: "Tue, 01 Jan 2030 00:00:00 GMT" });
      expect(error.retryAfter).toBe(9000);
    },
  );

  test("is undefined without the header", async () => {
    expect((await errorFor(429)).retryAfter).toBeUndefined();
    expect(JSON.parse(JSON.stringify(await errorFor(429)))).not.toHaveProperty("retryAfter");
  });

  test("does not change the advice for an error that a retry does not help", async () => {
    const error = await errorFor(403, { "retry-after": "5" });
    expect(error).toMatchObject({ retryAfter: 5000, retryable: false });
    expect(error.message).toContain("check the permissions");
  });
});

describe("headers", () => {
  test("are those of the response", async () => {
    const { headers } = await errorFor(429, { "X-RateLimit-Reset": "7" });
    expect(headers.get("x-ratelimit-reset")).toBe("7");
    expect([...headers]).toEqual([["x-ratelimit-reset", "7"]]);
  });

  test("are not in logs", async () => {
    const error = await errorFor(400, { "set-cookie": "session=secret" });
    const shown = [JSON.stringify(error), String(error.stack), inspect(error, { showHidden: true, depth: 9 })];
    expect(shown.join()).not.toContain("secret");
    expect(Object.keys(error)).not.toContain("headers");
  });
});
