import { operationById } from "@hwc-users/spec";
import fc from "fast-check";
import { expect, test } from "vitest";
import { responseViolations } from "../../src/prism/validate.ts";
import { compiledOperations, createTestState, type ParsedResponse, type TestState } from "./state.ts";

const ACCOUNTS = ["a", "b", "__proto__", "unknown"];
const USER_IDS = ["u1", "u2"];
const SEED = {
  users: ["a", "b", "__proto__"].map((userAccount) => ({ userAccount, token: `token-of-${userAccount}` })),
  departments: ["sales"],
  desktopUsers: [{ project_id: "p1", user_id: "u1" }],
};

type Fields = Record<string, unknown>;

/** The fields that requests changed, by account and by ID of the desktop user. */
interface Model {
  users: Map<string, Fields>;
  desktopUsers: Map<string, Fields>;
}

/** A call of an operation: applies it to the mock, predicts its effect in the model, and returns the response. */
type Step = (
  state: TestState,
  model: Model,
) => { operationId: string; response: ParsedResponse | undefined; status: number };

const text = fc.string({ maxLength: 32 });
const account = fc.constantFrom(...ACCOUNTS);
const details = fc.record(
  { name: fc.string({ minLength: 1, maxLength: 64 }), title: text, desc: text },
  { requiredKeys: ["name"] },
);

const updateUser: fc.Arbitrary<Step> = fc
  .record({
    account,
    body: fc.record(
      {
        email: text,
        title: text,
        hidePhone: fc.boolean(),
        sortLevel: fc.integer({ min: 1, max: 10_000 }),
        status: fc.constantFrom(0, 1),
        deptCode: fc.constantFrom("1", "sales", "unknown"),
      },
      { requiredKeys: ["email"] },
    ),
  })
  .map(({ account, body }) => (state, { users }) => {
    const known = users.get(account);
    const isValid = known !== undefined && body.deptCode !== "unknown";
    if (isValid) users.set(account, { ...known, ...body });
    const response = state.updateUser(encodeURIComponent(account), body);
    if (isValid) expect(response?.body).toMatchObject({ ...users.get(account), userAccount: account });
    return { operationId: "updateUser", response, status: isValid ? 200 : 400 };
  });

const updateMyInfo: fc.Arbitrary<Step> = fc
  .record({ account, body: details })
  .map(({ account, body }) => (state, { users }) => {
    const known = users.get(account);
    if (known) users.set(account, { ...known, ...body });
    const response = state.updateMyInfo(`token-of-${account}`, body);
    return { operationId: "updateMyInfo", response, status: known ? 200 : 401 };
  });

const updateStatus: fc.Arbitrary<Step> = fc
  .record({ accounts: fc.array(account, { maxLength: 4 }), status: fc.constantFrom(0, 1) })
  .map(({ accounts, status }) => (state, { users }) => {
    const isValid = accounts.every((name) => users.has(name));
    if (isValid) for (const name of accounts) users.set(name, { ...users.get(name), status });
    const response = state.updateStatus(String(status), accounts);
    return { operationId: "batchUpdateUserStatus", response, status: isValid ? 200 : 400 };
  });

const updateUserInfo: fc.Arbitrary<Step> = fc
  .record({
    userId: fc.constantFrom(...USER_IDS),
    body: fc.record({ description: text, disabled: fc.boolean() }, { requiredKeys: [] }),
  })
  .map(({ userId, body }) => (state, { desktopUsers }) => {
    const known = desktopUsers.get(userId);
    if (known) desktopUsers.set(userId, { ...known, ...body });
    const response = state.updateUserInfo(`p1/users/${userId}`, body);
    expect(response?.body).toMatchObject(known ? { id: userId } : { error_code: "WKS.00170312" });
    return { operationId: "updateUserInfo", response, status: 200 };
  });

test("any sequence of requests leaves the users as a simple model, and each response fits the spec", () => {
  const step = fc.oneof(updateUser, updateMyInfo, updateStatus, updateUserInfo);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const state = createTestState({ users: SEED });
      const model: Model = {
        users: new Map(SEED.users.map(({ userAccount }) => [userAccount, {}])),
        desktopUsers: new Map([["u1", {}]]),
      };
      for (const apply of steps) {
        const { operationId, response, status } = apply(state, model);
        expect(response?.status).toBe(status);
        expect(violations(operationId, response)).toEqual([]);
      }
      const stored = new Map(state.list().map(({ id, fields }) => [id, fields]));
      expect(stored.size).toBe(model.users.size + model.desktopUsers.size);
      for (const [id, fields] of [...model.users, ...model.desktopUsers]) expect(stored.get(id)).toMatchObject(fields);
    }),
  );
});

function violations(operationId: string, response: ParsedResponse | undefined): unknown[] {
  if (!response) throw new Error(`${operationId} has no response.`);
  const { status: statusCode, headers, body } = response;
  return responseViolations(operationById(compiledOperations, operationId), { statusCode, headers, body });
}
