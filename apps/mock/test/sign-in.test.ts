import { type Mock, startMock } from "@hwc-users/mock";
import { createHandlers } from "@hwc-users/mock/msw";
import { needsCurl, runOrThrow } from "@hwc-users/testing";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { headerViolations } from "./call.ts";
import { signInWithAccount, signInWithApp, signInWithIam } from "./sign-in-calls.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, faults: true });
});
afterEach(() => mock.clear());
afterAll(() => mock.close());

const DAY = 24 * 60 * 60;
const meeting = [
  ["signInWithAppId", signInWithApp],
  ["signInWithAccount", signInWithAccount],
] as const;
const all = [...meeting, ["signInWithIam", signInWithIam]] as const;

/** Checks that the times of a sign-in to Meeting are those of a sign-in just now. */
function expectFreshMeeting(body: Record<string, unknown>): void {
  const { accessToken, validPeriod, createTime, expireTime, refreshCreateTime, refreshExpireTime } = body;
  expect(accessToken).toEqual(expect.any(String));
  expectNow(createTime, 1000);
  expectNow(Number(expireTime) - Number(validPeriod), 1);
  expectNow(refreshCreateTime, 1000);
  expectNow(Number(refreshExpireTime) - Number(body["refreshValidPeriod"]), 1);
}

function expectFreshIam({ token }: { token: { issued_at: string; expires_at: string } }): void {
  expect(token.expires_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  expectNow(Date.parse(token.issued_at), 1000);
  expectNow(Date.parse(token.expires_at) / 1000 - DAY, 1);
}

/** Checks that a time is at most a minute old. */
function expectNow(time: unknown, unitsPerSecond: number): void {
  const age = Date.now() / 1000 - Number(time) / unitsPerSecond;
  expect(age).toBeLessThan(60);
  expect(age).toBeGreaterThan(-2);
}

describe.for(meeting)("%s", ([, signIn]) => {
  test("sends the first example with fresh times", async () => {
    const response = await signIn(mock.url);
    expect(response.status).toBe(200);
    const body = await response.json();
    expectFreshMeeting(body);
    expect(body).toMatchObject({ validPeriod: 56326, refreshValidPeriod: 2592000, user: { userType: 2 } });
  });

  test("sends an example that the Prefer header names, with fresh times", async () => {
    const response = await signIn(mock.url, { headers: { Prefer: "example=full" } });
    const body = await response.json();
    expectFreshMeeting(body);
    expect(body.user.name).toBe("李明");
  });

  test("sends an error as documented", async () => {
    const response = await signIn(mock.url, { headers: { Prefer: "code=423" } });
    expect(response.status).toBe(423);
    expect(await response.json()).toMatchObject({ error_msg: "The account is locked." });
  });
});

describe("signInWithIam", () => {
  test("sends the token as a header, and fresh times", async () => {
    const response = await signInWithIam(mock.url);
    expect(response.status).toBe(201);
    expect(response.headers.get("X-Subject-Token")).toMatch(/^MII/);
    expectFreshIam(await response.json());
  });

  test("sends errors in the form of IAM, also those of the mock", async () => {
    const documented = await signInWithIam(mock.url, { headers: { Prefer: "code=403" } });
    expect(await documented.json()).toEqual({ error: { code: 403, message: expect.any(String), title: "Forbidden" } });
    const throttled = await signInWithIam(mock.url, { headers: { Prefer: "example=tooManyRequests" } });
    expect([throttled.status, (await throttled.json()).error.code]).toEqual([429, 429]);
    const unknown = await signInWithIam(mock.url, { headers: { Prefer: "code=299" } });
    expect([unknown.status, await unknown.json()]).toEqual([
      400,
      { error: { code: 400, message: expect.stringContaining("unknown status"), title: "Bad Request" } },
    ]);
    const url = `${mock.url}/v3/auth/tokens`;
    const malformed = await fetch(url, { method: "POST", body: "{", headers: { "Content-Type": "application/json" } });
    expect([malformed.status, headerViolations(malformed)]).toEqual([400, ["request.body:json"]]);
    expect((await malformed.json()).error.message).toContain("not JSON");
  });
});

test.for(all)("%s: reply and requests work as for other operations", async ([operationId, signIn]) => {
  mock.reply(operationId, { status: 500 });
  mock.reply(operationId, { fault: "reset" });
  expect((await signIn(mock.url)).status).toBe(500);
  await expect(signIn(mock.url)).rejects.toThrow();
  expect((await signIn(mock.url)).ok).toBe(true);
  expect(mock.requests(operationId)).toMatchObject([{ method: "POST", violations: [] }, {}, {}]);
  expect(mock.requests("updateMyInfo")).toEqual([]);
});

test("a fault that ends in a success sends fresh times and the token", async () => {
  const headers = { Prefer: "fault=503-then-200" };
  for (const [, signIn] of meeting) {
    expect((await signIn(mock.url, { headers })).status).toBe(503);
    expectFreshMeeting(await (await signIn(mock.url, { headers })).json());
  }
  expect((await signInWithIam(mock.url, { headers })).status).toBe(503);
  const response = await signInWithIam(mock.url, { headers });
  expect(response.status).toBe(201);
  expect(response.headers.get("X-Subject-Token")).toMatch(/^MII/);
  expectFreshIam(await response.json());
});

test("a fault that sends a success slowly sends fresh times and the token", async () => {
  const headers = { Prefer: "fault=drip" };
  for (const [, signIn] of meeting) expectFreshMeeting(await (await signIn(mock.url, { headers })).json());
  const response = await signInWithIam(mock.url, { headers });
  expect(response.headers.get("X-Subject-Token")).toMatch(/^MII/);
  expectFreshIam(await response.json());
});

test("dynamic responses have fresh times too", async () => {
  const dynamic = await startMock({ port: 0, dynamic: true });
  onTestFinished(() => dynamic.close());
  expectFreshMeeting(await (await signInWithApp(dynamic.url)).json());
  const response = await signInWithIam(dynamic.url);
  expect(response.headers.get("X-Subject-Token")).toMatch(/^MII/);
  expectFreshIam(await response.json());
});

test("the handlers for MSW send fresh times and the token", async () => {
  const server = setupServer(...createHandlers().handlers);
  server.listen();
  onTestFinished(() => server.close());
  const baseUrl = "https://service.invalid";
  for (const [, signIn] of meeting) expectFreshMeeting(await (await signIn(baseUrl)).json());
  const response = await signInWithIam(baseUrl);
  expect(response.headers.get("X-Subject-Token")).toMatch(/^MII/);
  expectFreshIam(await response.json());
});

test.for(["signInWithAppId", "signInWithAccount", "signInWithIam"] as const)(
  "the curl command of %s signs in",
  needsCurl,
  async (operationId) => {
    const output = await runOrThrow("sh", ["-c", `${mock.curl(operationId)} --silent`]);
    expect(output).toMatch(/^HTTP\/1.1 20[01] /);
  },
);

test("the start page lists the sign-ins after the operations", async () => {
  const page = await (await fetch(mock.url)).text();
  const sections = page.split("<h2 ");
  const [operations = "", signIns = ""] = ["operations", "signing-in"].map((id) =>
    sections.find((section) => section.startsWith(`id="${id}"`)),
  );
  const listed = (section: string) => [...section.matchAll(/<h3 id="(\w+)"/g)].map(([, id]) => id);
  expect(listed(operations)).toEqual(["updateMyInfo", "updateUser", "batchUpdateUserStatus", "updateUserInfo"]);
  expect(listed(signIns).sort()).toEqual(["signInWithAccount", "signInWithAppId", "signInWithIam"]);
});
