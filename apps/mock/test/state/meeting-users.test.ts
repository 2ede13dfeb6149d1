import { describe, expect, test } from "vitest";
import { createTestState } from "./state.ts";

const UNKNOWN_ACCOUNT = { status: 400, body: { error_code: "USG.201040000", request_id: "id-1" } };
const UNKNOWN_DEPARTMENT = { status: 400, body: { error_code: "USG.201030000", request_id: "id-1" } };

describe("updateUser", () => {
  test("merges updates of a user, and returns the whole user", () => {
    const state = createTestState();
    state.updateUser("ming", { email: "ming@example.com", title: "Designer" });
    const response = state.updateUser("ming", { phone: "123", title: "" });
    const expected = { userAccount: "ming", email: "ming@example.com", phone: "123", title: "" };
    expect(response).toMatchObject({ status: 200, headers: { "X-Request-Id": "id-1" }, body: expected });
    expect(state.user("ming")).toEqual(response?.body);
  });

  test("creates a user at first sight, with an ID and without values of another account", () => {
    const state = createTestState();
    const first = state.updateUser("first", { email: "a@example.com" });
    const second = state.updateUser("second", { email: "b@example.com" });
    expect(first?.body).toMatchObject({ status: 0, thirdAccount: null, deptName: "Root Department" });
    expect(first?.body?.["id"]).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.body?.["id"]).not.toBe(first?.body?.["id"]);
  });

  test("generates an ID even if thousands of accounts look like generated ones", () => {
    const state = createTestState();
    const idOf = (number: number) => number.toString(16).padStart(32, "0");
    for (let number = 20_001; number <= 40_000; number++) state.updateUser(idOf(number), { email: "a" });
    expect(state.updateUser("ming", { email: "a" })?.body?.["id"]).toBe(idOf(40_001));
  });

  test("finds a user by either account", () => {
    const state = createTestState({ users: { users: [{ userAccount: "ming", thirdAccount: "third" }] } });
    expect(state.updateUser("third?accountType=1", { email: "a" })?.body).toMatchObject({ userAccount: "ming" });
    expect(state.updateUser("ming?accountType=0", { phone: "1" })?.body).toMatchObject({ email: "a", phone: "1" });
    expect(state.updateUser("third", { email: "a" })).toMatchObject(UNKNOWN_ACCOUNT);
    expect(state.updateUser("ming?accountType=1", { email: "a" })).toMatchObject(UNKNOWN_ACCOUNT);
  });

  test("generates a Meeting account for a third-party account at first sight", () => {
    const state = createTestState();
    const { userAccount } = state.updateUser("third?accountType=1", { email: "a" })?.body ?? {};
    expect(state.updateUser(`${userAccount}`, { phone: "1" })?.body).toMatchObject({
      thirdAccount: "third",
      email: "a",
    });
    expect(state.list()).toHaveLength(1);
  });

  test("generates no account that a user has", () => {
    const state = createTestState();
    for (let id = 1; id <= 9; id++) state.updateUser(id.toString(16).padStart(32, "0"), { email: "a" });
    state.updateUser("third?accountType=1", { email: "b" });
    expect(state.list()).toHaveLength(10);
  });

  test("forgets the oldest users when they are too large, but not those of the seed", () => {
    const state = createTestState({ users: { users: [{ userAccount: "seed" }] }, unknownUsers: "create" });
    state.updateUser("third?accountType=1", { email: "a" });
    state.updateUser("large", { email: "x".repeat(17 * 1024 * 1024) });
    expect(state.list().map(({ id }) => id)).toEqual(["seed"]);
    expect(state.updateUser("third?accountType=1", { phone: "1" })?.body).toMatchObject({ email: "******" });
  });

  test("rejects an unknown account if there is a seed, unless the option creates it", () => {
    const users = { users: [{ userAccount: "ming" }] };
    expect(createTestState({ users }).updateUser("other", { email: "a" })).toMatchObject(UNKNOWN_ACCOUNT);
    expect(createTestState({ unknownUsers: "reject" }).updateUser("other", { email: "a" })).toMatchObject(
      UNKNOWN_ACCOUNT,
    );
    const creating = createTestState({ users, unknownUsers: "create" });
    expect(creating.updateUser("other", { email: "a" })).toMatchObject({ status: 200 });
    expect(creating.list()).toHaveLength(2);
  });

  test("rejects a department that is not in the seed, and changes nothing", () => {
    const state = createTestState({ users: { departments: ["sales"] }, unknownUsers: "create" });
    expect(state.updateUser("ming", { email: "a", deptCode: "saels" })).toMatchObject(UNKNOWN_DEPARTMENT);
    expect(state.list()).toEqual([]);
    expect(state.updateUser("ming", { email: "a", deptCode: "sales" })).toMatchObject({ status: 200 });
    expect(state.user("ming")).toMatchObject({ deptCode: "sales", deptName: null, deptNamePath: null });
    expect(state.updateUser("ming", { email: "a", deptCode: "1" })?.body).toMatchObject({
      deptName: "Root Department",
    });
  });

  test("does not name the department of a user in the seed, unless the seed does", () => {
    const state = createTestState({
      users: {
        users: [
          { userAccount: "a", deptCode: "sales" },
          { userAccount: "b", deptCode: "sales", deptName: "Sales" },
        ],
      },
    });
    expect(state.user("a")).toMatchObject({ deptCode: "sales", deptName: null });
    expect(state.user("b")).toMatchObject({ deptCode: "sales", deptName: "Sales" });
  });

  test("accepts every department if the seed lists none", () => {
    const state = createTestState({ users: { users: [{ userAccount: "ming" }] } });
    expect(state.updateUser("ming", { email: "a", deptCode: "any" })).toMatchObject({ status: 200 });
  });

  test("changes the ID of the room, and keeps the other fields of the room", () => {
    const state = createTestState();
    state.updateUser("ming", { email: "a", vmrId: "123" });
    const response = state.updateUser("ming", { email: "a", vmrId: "" });
    expect(response?.body?.["vmrList"]).toMatchObject([{ vmrId: "123", vmrName: "name's cloud meeting room" }]);
  });

  test("accepts the names of prototypes as accounts and fields", () => {
    const state = createTestState();
    const body = JSON.parse('{"email":"a","__proto__":{"title":"b"},"constructor":"c"}');
    expect(state.updateUser("__proto__", body)?.body).toMatchObject({ userAccount: "__proto__", email: "a" });
    expect(state.updateUser("constructor?accountType=1", body)?.body).toMatchObject({ thirdAccount: "constructor" });
    expect(state.user("__proto__")).not.toHaveProperty("constructor", "c");
    expect({}).not.toHaveProperty("title");
  });
});

describe("batchUpdateUserStatus", () => {
  const users = {
    users: [{ userAccount: "a", status: 0 }, { userAccount: "b" }, { userAccount: "c", thirdAccount: "t" }],
  };

  test("changes the status of each account in the list", () => {
    const state = createTestState({ users });
    const { body, ...response } = state.updateStatus("1", ["a", "c", "a"]) ?? {};
    expect({ body, ...response }).toEqual({ status: 200, headers: { "X-Request-Id": "id-1" }, body: undefined });
    expect(["a", "b", "c"].map((account) => state.user(account)?.["status"])).toEqual([1, 0, 1]);
    state.updateStatus("0?accountType=1", ["t"]);
    expect(state.user("c")).toMatchObject({ status: 0 });
  });

  test("changes no status if one account is unknown", () => {
    const state = createTestState({ users });
    expect(state.updateStatus("1", ["a", "unknown", "b"])).toMatchObject(UNKNOWN_ACCOUNT);
    expect(["a", "b", "c"].map((account) => state.user(account)?.["status"])).toEqual([0, 0, 0]);
  });

  test("creates each unknown user once", () => {
    const state = createTestState();
    expect(state.updateStatus("1?accountType=1", ["a", "b", "a"])).toMatchObject({ status: 200 });
    expect(state.list().map(({ fields }) => [fields["thirdAccount"], fields["status"]])).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
  });
});

describe("updateMyInfo", () => {
  test("changes the user to whom the token belongs", () => {
    const users = {
      users: [
        { userAccount: "a", token: "token-a", title: null },
        { userAccount: "b", token: "token-b" },
      ],
    };
    const state = createTestState({ users });
    expect(state.updateMyInfo("token-a", { name: "Ming", title: "Designer" })).toMatchObject({ status: 200 });
    expect(state.user("a")).toMatchObject({ name: "Ming", title: "Designer" });
    expect(state.user("b")).toMatchObject({ name: "modName" });
    expect(state.user("a")).not.toHaveProperty("token");
  });

  test("rejects an unknown token, or creates one user for it", () => {
    expect(createTestState({ unknownUsers: "reject" }).updateMyInfo("token-1", { name: "Ming" })).toMatchObject({
      status: 401,
      body: { error_code: "MMC.118000001", request_id: "id-1" },
    });
    const state = createTestState();
    state.updateMyInfo("token-1", { name: "Ming" });
    state.updateMyInfo("token-1", { name: "Li", title: "Designer" });
    state.updateMyInfo("token-2", { name: "Fang" });
    expect(state.list().map(({ fields }) => fields["name"])).toEqual(["Li", "Fang"]);
  });
});

test("neither the seed nor a listed user is the stored one", () => {
  const room = { vmrId: "1" };
  const users = { users: [{ userAccount: "a", vmrList: [room] }] };
  const state = createTestState({ users });
  room.vmrId = "2";
  const [listed] = state.list();
  const stored = structuredClone(listed);
  Object.assign(Object(listed?.fields["vmrList"])[0], { vmrId: "3" });
  Object.assign(Object(listed?.fields), { name: "changed" });
  expect(state.list()).toEqual([stored]);
  expect(state.user("a")).toMatchObject({ vmrList: [{ vmrId: "1" }] });
});
