import {
  createMeetingClient,
  createWorkspaceClient,
  type UpdateUserInfoResponse,
  type User,
  type WorkspaceRegion,
} from "@hwc-users/client";
import { expectTypeOf, test } from "vitest";
import { observedFetch } from "./observed-fetch.ts";

// These tests are held by `pnpm typecheck`; running them only shows that each call is made.
const { fetch } = observedFetch("{}");
const meeting = createMeetingClient({ accessToken: "t1", fetch });
const workspace = createWorkspaceClient({ authToken: "t1", region: "af-north-1", fetch });

test("updateUser takes a phone number, an email address, or both", async () => {
  await meeting.updateUser({ account: "u1", body: { phone: "1" } });
  await meeting.updateUser({ account: "u1", body: { email: "e", title: "t" } });
  await meeting.updateUser({ account: "u1", accountType: 0, body: { phone: "1", email: "e" } });
  // @ts-expect-error: neither
  await meeting.updateUser({ account: "u1", body: { title: "t" } });
});

test("a misspelt, missing or mistyped argument does not compile", async () => {
  // @ts-expect-error: misspelt body field
  await meeting.updateUser({ account: "u1", body: { email: "e", titel: "t" } });
  // @ts-expect-error: misspelt argument
  await meeting.updateUser({ account: "u1", acountType: 0, body: { email: "e" } });
  // @ts-expect-error: misspelt option
  await meeting.updateUser({ account: "u1", body: { email: "e" } }, { signl: AbortSignal.abort() });
  // @ts-expect-error: not an enumerated value
  await meeting.updateUser({ account: "u1", accountType: 2, body: { email: "e" } });
  // @ts-expect-error: no name
  await meeting.updateMyInfo({ body: {} });
  // @ts-expect-error: no body
  await meeting.batchUpdateUserStatus({ value: 0 });
  // @ts-expect-error: accounts are strings
  await meeting.batchUpdateUserStatus({ value: 0, body: [1] });
  // @ts-expect-error: not a way to activate
  await workspace.updateUserInfo({ project_id: "p1", user_id: "u1", body: { active_type: "NOBODY" } });
});

test("a client has the operations of its own service, and no others", () => {
  expectTypeOf<keyof typeof meeting>().toEqualTypeOf<"updateMyInfo" | "updateUser" | "batchUpdateUserStatus" | "raw">();
  expectTypeOf<keyof typeof workspace>().toEqualTypeOf<"updateUserInfo" | "raw">();
  expectTypeOf<"/v2/{project_id}/users/{user_id}">().not.toExtend<Parameters<typeof meeting.raw.PUT>[0]>();
});

test("a method resolves to the type of the body, or to undefined", () => {
  expectTypeOf(meeting.updateUser).returns.resolves.toEqualTypeOf<User>();
  expectTypeOf(meeting.updateMyInfo).returns.resolves.toEqualTypeOf<undefined>();
  expectTypeOf(workspace.updateUserInfo).returns.resolves.toEqualTypeOf<UpdateUserInfoResponse>();
});

test("a response is typed as loosely as the service answers", () => {
  expectTypeOf<User["visionAccount"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<User["status"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<NonNullable<User["vmrList"]>[number]["status"]>().toEqualTypeOf<number | string | undefined>();
});

test("Workspace is reached by region or by base URL", () => {
  expectTypeOf<"ap-southeast-1">().toExtend<WorkspaceRegion>();
  expectTypeOf<"atlantis-1">().not.toExtend<WorkspaceRegion>();
  createWorkspaceClient({ authToken: "t1", baseUrl: "http://127.0.0.1:4010" });
  // @ts-expect-error: not both
  createWorkspaceClient({ authToken: "t1", baseUrl: "http://127.0.0.1:4010", region: "cn-north-4" });
});
