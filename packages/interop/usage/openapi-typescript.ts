import createClient from "openapi-fetch";
import type * as Meeting from "../generated/openapi-typescript/meeting/api.ts";
import type * as Workspace from "../generated/openapi-typescript/workspace/api.ts";
import type { Calls } from "../src/usage.ts";

export type UpdateUserBody = Meeting.operations["updateUser"]["requestBody"]["content"]["application/json"];
export type ErrorCode = Meeting.components["schemas"]["KnownMeetingErrorCode"];

const meeting = createClient<Meeting.paths>({
  baseUrl: "https://api.meeting.huaweicloud.com",
  headers: { "X-Access-Token": "meeting-token" },
});
const workspace = createClient<Workspace.paths>({
  baseUrl: "https://workspace.cn-north-4.myhuaweicloud.com",
  headers: { "X-Auth-Token": "workspace-token" },
});

export const calls: Calls = {
  updateMyInfo: (body) => meeting.PUT("/v1/usg/dcs/member", { body }),
  updateUser: (body) =>
    meeting.PUT("/v1/usg/dcs/corp/member/{account}", { params: { path: { account: "ming.li" } }, body }),
  batchUpdateUserStatus: (body) =>
    meeting.PUT("/v1/usg/dcs/corp/member/status/{value}", { params: { path: { value: 1 } }, body }),
  updateUserInfo: (body) =>
    workspace.PUT("/v2/{project_id}/users/{user_id}", {
      params: { path: { project_id: "project", user_id: "user" } },
      body,
    }),
};
