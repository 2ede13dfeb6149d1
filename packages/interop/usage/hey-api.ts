import * as meeting from "../generated/hey-api/meeting/index.ts";
import * as workspace from "../generated/hey-api/workspace/index.ts";
import type { Calls } from "../src/usage.ts";

export type UpdateUserBody = Parameters<typeof meeting.updateUser>[0]["body"];
export type ErrorCode = meeting.KnownMeetingErrorCode;

const meetingOptions = { auth: "meeting-token", throwOnError: true } as const;
// Hey API does not replace `{region}` in the URL of the server.
const workspaceOptions = {
  auth: "workspace-token",
  baseUrl: "https://workspace.cn-north-4.myhuaweicloud.com",
  throwOnError: true,
} as const;

export const calls: Calls = {
  updateMyInfo: (body) => meeting.updateMyInfo({ ...meetingOptions, body }),
  updateUser: (body) => meeting.updateUser({ ...meetingOptions, path: { account: "ming.li" }, body }),
  batchUpdateUserStatus: (body) => meeting.batchUpdateUserStatus({ ...meetingOptions, path: { value: 1 }, body }),
  updateUserInfo: (body) =>
    workspace.updateUserInfo({ ...workspaceOptions, path: { project_id: "project", user_id: "user" }, body }),
};
