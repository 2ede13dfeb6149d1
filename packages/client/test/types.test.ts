import { createMeetingClient, createWorkspaceClient } from "@hwc-users/client";
import { expect, test } from "vitest";
import { recordingFetch } from "./recording-fetch.ts";

// `pnpm typecheck` checks these types. At run time, each call is sent or rejected.
const { fetch } = recordingFetch("{}");
const meeting = createMeetingClient({ accessToken: "t1", fetch });
const workspace = createWorkspaceClient({ authToken: "t1", region: "af-north-1", fetch });
const input = { account: "u1", body: { email: "e" } };

test("updateUser takes a phone number, an email address, or both", async () => {
  expect(await meeting.updateUser({ account: "u1", body: { phone: "1" } })).toEqual({});
  expect(await meeting.updateUser({ account: "u1", body: { email: "e", title: "t" } })).toEqual({});
  expect(await meeting.updateUser({ account: "u1", accountType: 0, body: { phone: "1", email: "e" } })).toEqual({});
  // @ts-expect-error: neither
  expect(await meeting.updateUser({ account: "u1", body: { title: "t" } })).toEqual({});
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

test("an error has no status before it is narrowed", () => {
  const error: unknown = new Error("any");
  // @ts-expect-error: the error may have any type
  expect(error.status).toBeUndefined();
});

test("a Workspace client has a region or a base URL", () => {
  createWorkspaceClient({ authToken: "t1", baseUrl: "http://127.0.0.1:4010" });
  // @ts-expect-error: not both
  const both = () => createWorkspaceClient({ authToken: "t1", baseUrl: "http://127.0.0.1:4010", region: "cn-north-4" });
  expect(both).toThrow("createWorkspaceClient: set either region or baseUrl.");
});
