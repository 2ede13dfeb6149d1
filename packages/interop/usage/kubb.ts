import * as meeting from "../generated/kubb/meeting/index.ts";
import * as workspace from "../generated/kubb/workspace/index.ts";
import type { Calls } from "../src/usage.ts";

export type UpdateUserBody = Parameters<typeof meeting.updateUser>[1];
export type ErrorCode = meeting.KnownMeetingErrorCode;

// Kubb's fetch client sends no content type.
const json = { "Content-Type": "application/json" };
const meetingOptions = { headers: { ...json, "X-Access-Token": "meeting-token" } };
const workspaceOptions = { headers: { ...json, "X-Auth-Token": "workspace-token" } };

export const calls: Calls = {
  updateMyInfo: (body) => meeting.updateMyInfo(body, undefined, meetingOptions),
  updateUser: (body) => meeting.updateUser("ming.li", body, undefined, undefined, meetingOptions),
  batchUpdateUserStatus: (body) => meeting.batchUpdateUserStatus(1, body, undefined, undefined, meetingOptions),
  updateUserInfo: (body) => workspace.updateUserInfo("project", "user", body, workspaceOptions),
};
