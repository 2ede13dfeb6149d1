import * as meeting from "../generated/redocly/meeting/api.ts";
import * as workspace from "../generated/redocly/workspace/api.ts";
import type { Calls } from "../src/usage.ts";

export type UpdateUserBody = meeting.UpdateUserBody;
export type ErrorCode = meeting.KnownMeetingErrorCode;

meeting.client.auth.apiKey("MeetingToken", "meeting-token");
workspace.client.auth.apiKey("WorkspaceToken", "workspace-token");

export const calls: Calls = {
  updateMyInfo: (body) => meeting.updateMyInfo({ body }),
  updateUser: (body) => meeting.updateUser({ path: { account: "ming.li" }, body }),
  batchUpdateUserStatus: (body) => meeting.batchUpdateUserStatus({ path: { value: 1 }, body }),
  updateUserInfo: (body) => workspace.updateUserInfo({ path: { project_id: "project", user_id: "user" }, body }),
};
