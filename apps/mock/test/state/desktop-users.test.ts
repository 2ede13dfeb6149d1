import { expect, test } from "vitest";
import { createTestState } from "./state.ts";

const UNKNOWN_USER = { status: 200, body: { error_code: "WKS.00170312" } };

test("updateUserInfo merges updates of a desktop user, and returns the ID", () => {
  const state = createTestState();
  expect(state.updateUserInfo("p1/users/u1", { disabled: true })).toMatchObject({ status: 200, body: { id: "u1" } });
  state.updateUserInfo("p1/users/u1", { description: "Contractor" });
  const fields = { project_id: "p1", user_id: "u1", disabled: true, description: "Contractor" };
  expect(state.list()).toEqual([{ service: "Workspace", id: "u1", fields }]);
});

test("a user belongs to one project", () => {
  const users = { desktopUsers: [{ project_id: "p1", user_id: "u1" }] };
  const state = createTestState({ users });
  expect(state.updateUserInfo("p2/users/u1", { disabled: true })).toMatchObject(UNKNOWN_USER);
  expect(state.updateUserInfo("p1/users/u2", { disabled: true })).toMatchObject(UNKNOWN_USER);
  expect(state.updateUserInfo("p1/users/u1", { disabled: true })).toMatchObject({ body: { id: "u1" } });
});

test("IDs with a separator are distinct", () => {
  const state = createTestState();
  state.updateUserInfo("a%2Fb/users/c", { disabled: true });
  state.updateUserInfo("a/users/b%2Fc", { disabled: false });
  expect(state.list().map(({ fields }) => fields["disabled"])).toEqual([true, false]);
});
