import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerViolations } from "./call.ts";
import { basic, signInWithAccount, signInWithIam } from "./sign-in-calls.ts";

const account = "ming.li@example.com";
let open: Mock;
let mock: Mock;
beforeAll(async () => {
  open = await startMock({ port: 0 });
  mock = await startMock({ port: 0, passwords: { [account]: "pass:wörd", "ming.li": "pass:wörd" } });
});
afterAll(() => Promise.all([open.close(), mock.close()]));

describe("the password of an account", () => {
  test("is not checked if the mock does not have it", async () => {
    const headers = { Authorization: basic(`${account}:any`) };
    expect((await signInWithAccount(open.url, { headers })).status).toBe(200);
  });

  test.for([
    ["a missing header", ""],
    ["another scheme", "Bearer YTpi"],
    ["text that is not base64", "Basic ***"],
    ["text without a colon", basic(account)],
    ["no account", basic(":password")],
  ])("must have the form of Basic: rejects %s", async ([, authorization = ""]) => {
    const response = await signInWithAccount(open.url, { headers: { Authorization: authorization } });
    expect([response.status, headerViolations(response)]).toEqual([401, ["request.header.Authorization:format"]]);
  });

  test("must be that of the account in the body", async () => {
    const response = await signInWithAccount(open.url, { body: { account: "other@example.com" } });
    expect([response.status, headerViolations(response)]).toEqual([401, ["request.header.Authorization:account"]]);
  });

  test("is accepted, with colons and letters beyond ASCII", async () => {
    expect((await signInWithAccount(mock.url)).status).toBe(200);
  });

  test.for([
    ["wrong", account, "wr0ng"],
    ["longer than the right one", account, "more-pass:wörd"],
    ["that of an unknown account", "other@example.com", "pass:wörd"],
  ] as const)("is rejected if it is %s", async ([, sent, password]) => {
    const headers = { Authorization: basic(`${sent}:${password}`) };
    const response = await signInWithAccount(mock.url, { headers, body: { account: sent } });
    expect([response.status, headerViolations(response)]).toEqual([401, ["request.header.Authorization:password"]]);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error_code: "USG.206010000" });
    expect(text).not.toContain(password);
  });
});

describe("the password of an IAM user", () => {
  test("is not checked if the mock does not have it", async () => {
    expect((await signInWithIam(open.url, { password: "any" })).status).toBe(201);
  });

  test("is accepted", async () => {
    expect((await signInWithIam(mock.url)).status).toBe(201);
  });

  test("is rejected if it is wrong, with an error in the form of IAM", async () => {
    const response = await signInWithIam(mock.url, { password: "wrong-word" });
    expect(response.status).toBe(401);
    expect(headerViolations(response)).toEqual(["request.body.auth.identity.password.user:password"]);
    expect(await response.json()).toEqual({
      error: { code: 401, message: expect.not.stringContaining("wrong-word"), title: "Unauthorized" },
    });
  });
});
