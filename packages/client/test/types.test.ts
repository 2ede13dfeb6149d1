import {
  type ApiError,
  type CallPromise,
  createMeetingClient,
  createWorkspaceClient,
  isApiError,
  isRequestError,
  type KnownErrorCode,
  type Outcome,
  type RequestError,
  type UpdateUserInfoResult,
  type User,
  type WorkspaceRegion,
} from "@hwc-users/client";
import { describe, expect, expectTypeOf, test } from "vitest";
import { recordingFetch } from "./recording-fetch.ts";

// `pnpm typecheck` checks these types. At run time, each call is sent or rejected.
const { fetch } = recordingFetch("{}");
const meeting = createMeetingClient({ accessToken: "t1", fetch });
const workspace = createWorkspaceClient({ authToken: "t1", region: "af-north-1", fetch });
const input = { account: "u1", body: { email: "e" } };

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
  await expect(meeting.updateUser({ account: "u1", acountType: 0, body: { email: "e" } })).rejects.toThrow();
  // @ts-expect-error: not an enumerated value
  await meeting.updateUser({ account: "u1", accountType: 2, body: { email: "e" } });
  // @ts-expect-error: no name
  await meeting.updateMyInfo({ body: {} });
  // @ts-expect-error: no body
  await expect(meeting.batchUpdateUserStatus({ value: 0 })).rejects.toThrow();
  // @ts-expect-error: accounts are strings
  await meeting.batchUpdateUserStatus({ value: 0, body: [1] });
  // @ts-expect-error: not a way to activate
  await workspace.updateUserInfo({ project_id: "p1", user_id: "u1", body: { active_type: "NOBODY" } });
  // @ts-expect-error: no arguments
  await expect(workspace.updateUserInfo()).rejects.toThrow();
});

test("a misspelt or mistyped option does not compile", async () => {
  // @ts-expect-error: misspelt option of a call
  await expect(meeting.updateUser(input, { signl: AbortSignal.abort() })).rejects.toThrow();
  // @ts-expect-error: not a language of the services
  await meeting.updateUser(input, { language: "fr" });
  await meeting.updateUser(input, { accessToken: "t1" });
  // @ts-expect-error: the token of another service
  await expect(meeting.updateUser(input, { authToken: "t1" })).rejects.toThrow();
  // @ts-expect-error: unknown option of a client
  expect(() => createMeetingClient({ accessToken: "t1", retires: 2 })).toThrow();
  // @ts-expect-error: not a language of the services
  createMeetingClient({ accessToken: "t1", language: "fr" });
  // @ts-expect-error: not a part of the policy
  expect(() => createMeetingClient({ accessToken: "t1", retry: { retires: 2 } })).toThrow();
  // @ts-expect-error: the token of the other service
  expect(() => createMeetingClient({ authToken: "t1" })).toThrow();
  createMeetingClient({ accessToken: "t1", language: "en-US", retry: { retries: 0 }, logger: console });
});

test("a client has the operations of its own service, and no others", () => {
  expectTypeOf<keyof typeof meeting>().toEqualTypeOf<"updateMyInfo" | "updateUser" | "batchUpdateUserStatus" | "raw">();
  expectTypeOf<keyof typeof workspace>().toEqualTypeOf<"updateUserInfo" | "raw">();
  expectTypeOf<"/v2/{project_id}/users/{user_id}">().not.toExtend<Parameters<typeof meeting.raw.PUT>[0]>();
});

test("a method resolves to the type of the body, or to undefined", () => {
  expectTypeOf(meeting.updateUser).returns.resolves.toEqualTypeOf<User>();
  expectTypeOf(meeting.updateMyInfo).returns.resolves.toEqualTypeOf<undefined>();
  expectTypeOf(workspace.updateUserInfo).returns.resolves.toEqualTypeOf<UpdateUserInfoResult>();
});

test("withResponse resolves to data of that type, a Response and the request ID", () => {
  expectTypeOf(meeting.updateUser).returns.toEqualTypeOf<CallPromise<User>>();
  expectTypeOf<CallPromise<User>["withResponse"]>().returns.resolves.toEqualTypeOf<Outcome<User>>();
  expectTypeOf<Outcome<User>>().toEqualTypeOf<{ data: User; response: Response; requestId: string }>();
  expectTypeOf<CallPromise<undefined>>().toExtend<Promise<undefined>>();
});

test("a response has the loose types of the service", () => {
  expectTypeOf<User["visionAccount"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<7>().toExtend<User["status"]>();
  expectTypeOf<User["status"]>().toExtend<number | null | undefined>();
  expectTypeOf<7 | "7" | null>().toExtend<NonNullable<User["vmrList"]>[number]["status"]>();
  expectTypeOf<NonNullable<User["vmrList"]>[number]["status"]>().toExtend<number | string | null | undefined>();
});

test("a response keeps the known values in its types, so that editors suggest them", () => {
  // A plain number or string would swallow the literals.
  expectTypeOf<Extract<User["status"], 0 | 1>>().toEqualTypeOf<0 | 1>();
  expectTypeOf<Extract<User["country"], "chinaPR">>().toEqualTypeOf<"chinaPR">();
  expectTypeOf<Extract<UpdateUserInfoResult["error_code"], "WKS.0001">>().toEqualTypeOf<"WKS.0001">();
});

describe("an error", () => {
  const error: unknown = new Error("any");

  test("is narrowed by its type guard", () => {
    if (isApiError(error)) expectTypeOf(error).toEqualTypeOf<ApiError>();
    else expectTypeOf(error).toBeUnknown();
    if (isRequestError(error)) expectTypeOf(error).toEqualTypeOf<RequestError>();
  });

  test("has known codes and statuses, and accepts others", () => {
    if (!isApiError(error)) return;
    expectTypeOf<KnownErrorCode>().toExtend<NonNullable<ApiError["errorCode"]>>();
    expectTypeOf(error.errorCode === "USG.201040000" || error.errorCode === "XYZ.1").toBeBoolean();
    expectTypeOf(error.status === 400 || error.status === 418).toBeBoolean();
    expectTypeOf<ApiError["errorCode"]>().toExtend<string | undefined>();
    expectTypeOf<ApiError["status"]>().toExtend<number>();
    // @ts-expect-error: a code is text
    expectTypeOf(error.errorCode === 400).toBeBoolean();
    // @ts-expect-error: an error is read-only
    error.errorCode = "USG.201040000";
  });

  test("has no status before it is narrowed", () => {
    // @ts-expect-error: the error may have any type
    expect(() => error.status).not.toThrow();
  });
});

test("a Workspace client has a region or a base URL", () => {
  expectTypeOf<"ap-southeast-1">().toExtend<WorkspaceRegion>();
  expectTypeOf<"xx-tomorrow-1">().toExtend<WorkspaceRegion>();
  expectTypeOf<number>().not.toExtend<WorkspaceRegion>();
  createWorkspaceClient({ authToken: "t1", baseUrl: "http://127.0.0.1:4010" });
  // @ts-expect-error: not both
  const both = () => createWorkspaceClient({ authToken: "t1", baseUrl: "http://127.0.0.1:4010", region: "cn-north-4" });
  expect(both).toThrow("createWorkspaceClient: set either region or baseUrl.");
});
