import { type KnownMeetingErrorCode, Api as MeetingApi } from "../generated/swagger-typescript-api/meeting/api.ts";
import { Api as WorkspaceApi } from "../generated/swagger-typescript-api/workspace/api.ts";
import type { Calls } from "../src/usage.ts";

const meeting = new MeetingApi({ baseApiParams: { headers: { "X-Access-Token": "meeting-token" } } }).v1;
const workspace = new WorkspaceApi({
  // swagger-typescript-api does not replace `{region}` in the URL of the server.
  baseUrl: "https://workspace.cn-north-4.myhuaweicloud.com",
  baseApiParams: { headers: { "X-Auth-Token": "workspace-token" } },
}).v2;

export type UpdateUserBody = Parameters<typeof meeting.updateUser>[1];
export type ErrorCode = `${KnownMeetingErrorCode}`;

export const calls: Calls = {
  updateMyInfo: (body) => meeting.updateMyInfo(body),
  updateUser: (body) => meeting.updateUser("ming.li", body),
  batchUpdateUserStatus: (body) => meeting.batchUpdateUserStatus(1, body),
  updateUserInfo: (body) => workspace.updateUserInfo("project", "user", body),
};
