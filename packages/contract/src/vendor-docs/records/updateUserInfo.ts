import type { ExampleFacts, OperationFacts } from "../facts.ts";
import { errorCode, workspaceErrors, workspaceResponse, workspaceService } from "./workspace.ts";

export const updateUserInfo: OperationFacts = {
  ...workspaceService,
  method: "PUT",
  path: "/v2/{project_id}/users/{user_id}",
  page: {
    url: "https://support.huaweicloud.com/intl/en-us/api-workspace/UpdateUserInfo.html",
    date: "undated",
  },
  parameters: {
    project_id: { in: "path", type: "string", required: true },
    user_id: { in: "path", type: "string", required: true },
  },
  body: {
    type: "object",
    required: true,
    closed: true,
    fields: {
      description: { type: "string", personal: true, describedMaxLength: 255, source: "elsewhere and page" },
      user_email: { type: "string", personal: true, describedMaxLength: 55, source: "elsewhere and page" },
      user_phone: { type: "string", personal: true, describedMaxLength: 20, source: "elsewhere and page" },
      active_type: {
        type: "string",
        values: ["USER_ACTIVATE", "ADMIN_ACTIVATE"],
        default: "USER_ACTIVATE",
        source: "elsewhere and page",
      },
      account_expires: { type: "string", describedMaxLength: 55, source: "elsewhere and page" },
      enable_change_password: { type: "boolean" },
      next_login_change_password: { type: "boolean" },
      password_never_expired: { type: "boolean" },
      disabled: { type: "boolean" },
    },
  },
  responses: {
    200: {
      ...workspaceResponse({
        type: "object",
        fields: {
          id: { type: "string" },
          // Another page of the vendor has errors with status 200.
          error_code: { ...errorCode, source: "elsewhere" },
          error_msg: { type: "string", source: "elsewhere" },
        },
      }),
      listed: "elsewhere and page",
    },
    ...workspaceErrors,
  },
  examples: {
    project_id: ["documented"],
    user_id: ["documented"],
    request: ["minimal", "full", "documented"],
    200: ["documented", "userNotFound"],
    400: ["malformedRequest", "userGone", "emptyRequest"],
    401: ["authenticationFailed"],
    403: ["serviceDisabled"],
    404: ["notFound"],
    405: ["methodNotAllowed"],
    500: ["databaseFailure"],
    503: ["unavailable"],
    default: ["tooManyRequests"],
  },
};

export const updateUserInfoExamples: ExampleFacts = {
  parameters: { project_id: "0bec5db98280d2d02fd6c00c2de791ce", user_id: "8a2c3f9579d240820179d51e6caf0001" },
  body: { user_email: "test@huawei.com", description: "API test user." },
  response: { status: 200, body: { id: "8a2c3f9579d240820179d51e6caf0001" } },
};
