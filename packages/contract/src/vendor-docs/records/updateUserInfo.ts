import type { ExampleFacts, OperationFacts } from "../facts.ts";
import { errorCode, workspaceErrors, workspaceResponse, workspaceService } from "./workspace.ts";

export const updateUserInfo: OperationFacts = {
  ...workspaceService,
  method: "PUT",
  path: "/v2/{project_id}/users/{user_id}",
  summary: "change one desktop user",
  meaning: `
    changes one desktop user project returns user's ID;
    every body field optional;
    another page caller needs permission workspace:users:update;
    response status 200 error if body error_code other than WKS.00000000 failed
  `,
  page: {
    meaning: "one desktop user",
    url: "https://support.huaweicloud.com/intl/en-us/api-workspace/UpdateUserInfo.html",
    date: "undated",
  },
  parameters: {
    project_id: { meaning: "ID project user belongs", in: "path", type: "string", required: true, form: "id" },
    user_id: { meaning: "ID desktop user", in: "path", type: "string", required: true, form: "id" },
  },
  body: {
    meaning: "fields change",
    innerMeaning: "changes desktop user",
    type: "object",
    required: true,
    closed: true,
    fields: {
      description: {
        meaning: "description user; newer page allows",
        type: "string",
        personal: true,
        describedMaxLength: 255,
        source: "elsewhere and page",
      },
      user_email: {
        meaning: "email address user; newer page allows no +",
        type: "string",
        personal: true,
        describedMaxLength: 55,
        form: "email",
        source: "elsewhere and page",
      },
      user_phone: {
        meaning: "mobile number user; newer page allows",
        type: "string",
        personal: true,
        describedMaxLength: 20,
        form: "phone",
        source: "elsewhere and page",
      },
      active_type: {
        meaning: "how account active; page only default; ADMIN_ACTIVATE SDKs meanings another page",
        type: "string",
        values: ["USER_ACTIVATE", "ADMIN_ACTIVATE"],
        meanings: {
          USER_ACTIVATE: "user activates account after notice email or phone",
          ADMIN_ACTIVATE: "administrator activates account sets password",
        },
        default: "USER_ACTIVATE",
        source: "elsewhere and page",
      },
      account_expires: {
        meaning: `
          when account expires 0 never or time;
          page not describe format;
          another page new users UTC 2027-01-31T00:00:00Z milliseconds may follow seconds;
          newer page allows
        `,
        type: "string",
        describedMaxLength: 55,
        form: "expiry",
        source: "elsewhere and page",
      },
      enable_change_password: { meaning: "whether user may|can change password", type: "boolean" },
      next_login_change_password: {
        meaning: "whether user must set|reset new password next sign-in|login",
        type: "boolean",
      },
      password_never_expired: { meaning: "whether password never expires", type: "boolean" },
      disabled: { meaning: "whether account disabled", type: "boolean" },
    },
  },
  responses: {
    200: {
      ...workspaceResponse("user changed; another page failed if body error_code other than WKS.00000000", {
        meaning: "desktop user changed or error",
        type: "object",
        fields: {
          id: { meaning: "ID desktop user", type: "string", form: "id" },
          // Another page of the vendor has errors with status 200.
          error_code: {
            ...errorCode,
            meaning: "error code failed status 200 Workspace another page; if missing or WKS.00000000 succeeded",
            source: "elsewhere",
          },
          error_msg: { meaning: "error message; only another page", type: "string", source: "elsewhere" },
        },
      }),
      listed: "elsewhere and page",
    },
    ...workspaceErrors,
  },
  examples: {
    project_id: { documented: "project vendor's documentation" },
    user_id: { documented: "user vendor's documentation" },
    request: {
      minimal: { meaning: "disable user", shows: { disabled: true } },
      full: {
        meaning: "every field",
        // A user who must set a new password may change it.
        shows: { enable_change_password: true, next_login_change_password: true },
      },
      documented: "request vendor's documentation",
    },
    200: { documented: "response vendor's documentation", userNotFound: "failed although status 200" },
    400: {
      malformedRequest: "gateway cannot parse|read request",
      userGone: "user or tenant no longer exists",
      emptyRequest: "request empty",
    },
    401: { authenticationFailed: "gateway rejected token" },
    403: { serviceDisabled: "Workspace service disabled" },
    404: { notFound: "gateway no such API" },
    405: { methodNotAllowed: "method not allowed no code known status" },
    500: { databaseFailure: "database failed" },
    503: { unavailable: "service not available no code known status" },
    default: { tooManyRequests: "gateway too many requests 429" },
  },
};

export const updateUserInfoExamples: ExampleFacts = {
  parameters: { project_id: "0bec5db98280d2d02fd6c00c2de791ce", user_id: "8a2c3f9579d240820179d51e6caf0001" },
  body: { user_email: "test@huawei.com", description: "API test user." },
  response: { status: 200, body: { id: "8a2c3f9579d240820179d51e6caf0001" } },
};
