import type { ErrorCodeFacts, PageFacts, ResponseFacts, ShownFacts } from "./page.ts";

/** From the vendor's public SDKs and the error codes of its gateway. */
export const workspaceErrorCodes: ErrorCodeFacts = {
  "WKS.00010099": [403],
  "WKS.00170312": [400],
  "APIG.0201": [400],
  "APIGW.0101": [404],
  "APIGW.0301": [401],
};

/** The page has the first two fields; newer versions of it have the others. */
const error: ResponseFacts = {
  body: {
    type: "object",
    fields: {
      error_code: { type: "string", values: Object.keys(workspaceErrorCodes) },
      error_msg: { type: "string" },
      error_detail: { type: "string" },
      encoded_authorization_message: { type: "string" },
    },
  },
};

const regions = [
  "af-north-1",
  "af-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "cn-east-3",
  "cn-east-5",
  "cn-north-11",
  "cn-north-4",
  "cn-north-9",
  "cn-south-1",
  "cn-southwest-2",
  "la-north-2",
  "la-south-2",
  "me-east-1",
  "sa-brazil-1",
  "tr-west-1",
];

export const updateUserInfo: PageFacts = {
  method: "PUT",
  path: "/v2/{project_id}/users/{user_id}",
  service: "Workspace",
  servers: [
    {
      url: "https://workspace.{region}.myhuaweicloud.com",
      variables: { region: { default: "cn-north-4", values: regions } },
    },
  ],
  token: { type: "apiKey", in: "header", name: "X-Auth-Token" },
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
    400: error,
    401: error,
    403: error,
    404: error,
    405: error,
    500: error,
    503: error,
  },
  retry: {
    retries: 2,
    statuses: [408, 429, 500, 502, 503, 504],
    minDelay: 500,
    maxDelay: 8000,
    maxRetryAfter: 60_000,
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

export const updateUserInfoShown: ShownFacts = {
  parameters: { project_id: "0bec5db98280d2d02fd6c00c2de791ce", user_id: "8a2c3f9579d240820179d51e6caf0001" },
  body: { user_email: "test@huawei.com", description: "API test user." },
  response: { status: 200, body: { id: "8a2c3f9579d240820179d51e6caf0001" } },
};
