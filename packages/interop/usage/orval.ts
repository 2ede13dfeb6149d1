import * as meeting from "../generated/orval/meeting/api.ts";
import * as workspace from "../generated/orval/workspace/api.ts";
import type { Calls } from "../src/usage.ts";

export type UpdateUserBody = Parameters<typeof meeting.updateUser>[1];
export type ErrorCode = meeting.KnownMeetingErrorCode;

const meetingOptions = { headers: { "X-Access-Token": "meeting-token" } };
const workspaceOptions = { headers: { "X-Auth-Token": "workspace-token" } };

export const calls: Calls = {
  updateMyInfo: (body) => meeting.updateMyInfo(body, meetingOptions),
  updateUser: (body) => meeting.updateUser("ming.li", body, undefined, meetingOptions),
  batchUpdateUserStatus: (body) => meeting.batchUpdateUserStatus(1, body, undefined, meetingOptions),
  updateUserInfo: (body) => workspace.updateUserInfo("project", "user", body, workspaceOptions),
};
