import { describe, expect, test } from "vitest";
import { createTestState, type TestState } from "./state.ts";

const REFUSED = { status: 401, body: { error_code: "MMC.118000001", request_id: "id-1" } };
const REJECTED_BY_WORKSPACE = { status: 401, body: { error_code: "APIGW.0301" } };

function signInWithAppId(state: TestState, body: object) {
  return state.send("signInWithAppId", "/v2/usg/acs/auth/appauth", {
    body: { appId: "app-1", clientType: 72, ...body },
  });
}

describe("sign-ins", () => {
  test("with an account issue a fresh token of this account", () => {
    const state = createTestState({ users: { users: [{ userAccount: "ming", name: "Ming", thirdAccount: "third" }] } });
    const [first, second] = [state.signIn("ming"), state.signIn("ming")];
    expect(first).not.toBe(second);
    for (const token of [first, second]) state.updateMyInfo(token, { name: token });
    expect(state.user("ming")).toMatchObject({ name: second });
  });

  test("return the facts about the user", () => {
    const state = createTestState({ users: { users: [{ userAccount: "ming", name: "Ming", id: "id-of-ming" }] } });
    const body = { account: "ming", clientType: 72 };
    expect(state.send("signInWithAccount", "/v1/usg/acs/auth/account", { body })?.body?.["user"]).toMatchObject({
      userId: "id-of-ming",
      name: "Ming",
      thirdAccount: null,
      status: 0,
    });
  });

  test("with an unknown account are rejected, or create the user", () => {
    const body = { account: "unknown", clientType: 72 };
    const rejecting = createTestState({ unknownUsers: "reject" });
    expect(rejecting.send("signInWithAccount", "/v1/usg/acs/auth/account", { body })).toMatchObject({
      status: 401,
      body: { error_code: "USG.206010000", request_id: "id-1" },
    });
    const state = createTestState();
    state.updateMyInfo(state.signIn("unknown"), { name: "Ming" });
    expect(state.user("unknown")).toMatchObject({ name: "Ming" });
  });

  test("of a disabled user are rejected until the user is enabled", () => {
    const state = createTestState();
    state.updateStatus("1", ["ming"]);
    const body = { account: "ming", clientType: 72 };
    expect(state.send("signInWithAccount", "/v1/usg/acs/auth/account", { body })).toMatchObject({ status: 412 });
    state.updateStatus("0", ["ming"]);
    expect(state.send("signInWithAccount", "/v1/usg/acs/auth/account", { body })).toMatchObject({ status: 200 });
  });

  test("with an app ID register an unknown user, whatever the option", () => {
    const state = createTestState({ unknownUsers: "reject" });
    const user = { userId: "third", userName: "Ming", userEmail: "ming@example.com" };
    const response = signInWithAppId(state, user);
    expect(response?.body).toMatchObject({ user: { thirdAccount: "third", name: "Ming", appId: "app-1" } });
    expect(state.updateUser("third?accountType=1", { phone: "1" })?.body).toMatchObject({ email: "ming@example.com" });
    signInWithAppId(state, { ...user, userName: "Li" });
    expect(state.list()).toMatchObject([{ fields: { name: "Ming" } }]);
  });

  test("with an app ID and without a user are those of the administrator", () => {
    const seed = { users: [{ userAccount: "a" }, { userAccount: "admin", adminType: 0 }] };
    for (const users of [seed, {}]) {
      const state = createTestState({ users });
      const before = state.list().length;
      for (const name of ["one", "two"]) {
        state.updateMyInfo(String(signInWithAppId(state, { userId: "" })?.body?.["accessToken"]), { name });
      }
      expect(state.list()).toHaveLength(Math.max(before, 1));
      expect(state.list().filter(({ fields }) => fields["name"] === "two")).toMatchObject([
        { fields: { adminType: 0 } },
      ]);
    }
  });

  test("to IAM issue a fresh token in the header", () => {
    const state = createTestState();
    const user = { name: "ming.li", password: "any-password", domain: { name: "example" } };
    const auth = { identity: { methods: ["password"], password: { user } }, scope: { project: { name: "p1" } } };
    const [first, second] = [1, 2].map(() => state.send("signInWithIam", "/v3/auth/tokens", { body: { auth } }));
    expect(first).toMatchObject({ status: 201, body: { token: { user: { name: "ming.li" } } } });
    expect(first?.headers["X-Subject-Token"]).toMatch(/^[0-9a-f]{40}$/);
    expect(second?.headers["X-Subject-Token"]).not.toBe(first?.headers["X-Subject-Token"]);
  });
});

describe("expired tokens", () => {
  test("get the documented 401 of each service, and change nothing", () => {
    const state = createTestState();
    state.updateUser("ming", { email: "a" }, "token-1");
    const before = state.list();
    state.expireTokens();
    expect(state.updateUser("ming", { email: "b" }, "token-1")).toMatchObject(REFUSED);
    expect(state.updateUserInfo("p1/users/u1", {})).toMatchObject(REJECTED_BY_WORKSPACE);
    expect(state.list()).toEqual(before);
  });

  test("are those that were received, those that were issued, and those of the seed", () => {
    const state = createTestState({ users: { users: [{ userAccount: "ming", token: "token-of-ming" }] } });
    const issued = state.signIn("ming");
    state.expireTokens();
    expect(state.updateMyInfo("token-of-ming", { name: "Ming" })).toMatchObject(REFUSED);
    expect(state.updateMyInfo(issued, { name: "Ming" })).toMatchObject(REFUSED);
    expect(state.updateUser("ming", { email: "a" }, "token-2")).toMatchObject({ status: 200 });
  });

  test("are replaced by a token of a new sign-in, of the same user", () => {
    const state = createTestState();
    state.updateMyInfo(state.signIn("ming"), { name: "Ming" });
    state.expireTokens();
    expect(state.updateMyInfo(state.signIn("ming"), { title: "Designer" })).toMatchObject({ status: 200 });
    expect(state.user("ming")).toMatchObject({ name: "Ming", title: "Designer" });
    state.expireTokens();
    expect(state.updateMyInfo(state.signIn("ming"), { title: "Manager" })).toMatchObject({ status: 200 });
  });
});
