import type { ExampleFacts, OperationFacts } from "../facts.ts";
import { workspaceError, workspaceService } from "./workspace.ts";

export const updateUserInfo: OperationFacts = {
  ...workspaceService,
  method: "PUT",
  path: "/v2/{project_id}/users/{user_id}",
  parameters: {
    project_id: { in: "path", type: "string", required: true },
    user_id: { in: "path", type: "string", required: true },
  },
  body: {
    type: "object",
    required: true,
    closed: true,
    fields: {
      description: { type: "string", personal: true },
      user_email: { type: "string", personal: true },
      user_phone: { type: "string", personal: true },
      active_type: { type: "string", values: ["USER_ACTIVATE", "ADMIN_ACTIVATE"], default: "USER_ACTIVATE" },
      account_expires: { type: "string" },
      enable_change_password: { type: "boolean" },
      next_login_change_password: { type: "boolean" },
      password_never_expired: { type: "boolean" },
      disabled: { type: "boolean" },
    },
  },
  responses: {
    200: { body: { type: "object", fields: { id: { type: "string" } } } },
    400: workspaceError,
    401: workspaceError,
    403: workspaceError,
    404: workspaceError,
    405: workspaceError,
    500: workspaceError,
    503: workspaceError,
  },
  examples: {
    project_id: ["documented"],
    user_id: ["documented"],
    request: ["minimal", "full", "documented"],
    200: ["documented"],
    400: ["malformedRequest", "userGone"],
    401: ["authenticationFailed"],
    403: ["serviceDisabled"],
    404: ["notFound"],
    405: ["methodNotAllowed"],
    500: ["internalError"],
    503: ["unavailable"],
  },
};

export const updateUserInfoExamples: ExampleFacts = {
  parameters: { project_id: "0bec5db98280d2d02fd6c00c2de791ce", user_id: "8a2c3f9579d240820179d51e6caf0001" },
  body: { user_email: "test@huawei.com", description: "API test user." },
  response: { status: 200, body: { id: "8a2c3f9579d240820179d51e6caf0001" } },
};
