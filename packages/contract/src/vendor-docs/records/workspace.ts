import type { FieldFacts, OperationFacts, ResponseFacts } from "../facts.ts";
import { workspaceErrorCode } from "./workspace-errors.ts";

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
  "na-mexico-1",
  "sa-brazil-1",
  "tr-west-1",
];

export const workspaceService = {
  service: "Workspace",
  servers: [
    {
      meaning: `
        Workspace region project; URL known regions SDKs newer pages; default region assumed; region not known may another domain
      `,
      url: "https://workspace.{region}.myhuaweicloud.com",
      source: "elsewhere",
      variables: { region: { default: "cn-north-4", values: regions, source: "elsewhere" } },
    },
  ],
  token: {
    meaning: `
      IAM user token; IAM returns X-Subject-Token header response creates; another page token must project valid 24 hours
    `,
    type: "apiKey",
    in: "header",
    name: "X-Auth-Token",
    source: "elsewhere and page",
  },
  // Newer pages of the vendor recommend a signature, and its SDKs send nothing else.
  signature: {
    meaning: `
      signature request access key AK secret key SK in place token
        SDK-HMAC-SHA256 Access=<AK> SignedHeaders=<names> Signature=<hex>;
      another page recommends SDKs send nothing else;
      <hex> hexadecimal HMAC-SHA256 secret key three lines SDK-HMAC-SHA256 time X-Sdk-Date YYYYMMDDTHHMMSSZ hexadecimal SHA-256
        canonical request;
      lines method path / end query signed header empty <names> hexadecimal SHA-256 body;
      user access key needs permission workspace:users:update
    `,
    type: "apiKey",
    in: "header",
    name: "Authorization",
    source: "elsewhere",
  },
  retry: {
    retries: 2,
    statuses: [408, 429, 500, 502, 503, 504],
    minDelay: 500,
    maxDelay: 8000,
    maxRetryAfter: 60_000,
  },
} satisfies Partial<OperationFacts>;

export const errorCode: FieldFacts = {
  meaning: `
    error code; Workspace begin WKS. WKS.00000000 success; gateway front begin APIG. or APIGW.; more codes known
  `,
  innerMeaning: "error code Workspace known; none; codes other pages another gateway provider",
  ...workspaceErrorCode,
  success: "WKS.00000000",
  source: "elsewhere and page",
};

const requestId: NonNullable<ResponseFacts["headers"]> = {
  "X-Request-Id": {
    meaning: "ID request; page not list SDKs; quote ID report problem vendor",
    type: "string",
    form: "id",
    listed: "elsewhere",
    examples: { assumed: "ID same form Meeting" },
  },
};

export function workspaceResponse(meaning: string, body: FieldFacts): ResponseFacts {
  return { meaning, headers: requestId, body };
}

const error: FieldFacts = {
  meaning: "error Workspace or gateway front",
  type: "object",
  fields: {
    error_code: errorCode,
    // The Terraform provider has a request header that changes the language of the message.
    error_msg: {
      meaning: "error message; provider request header X-Language en-us English; page not document header",
      type: "string",
      source: "elsewhere and page",
    },
    // Newer versions of the page have these fields.
    error_detail: { meaning: "details error; only newer page", type: "string", source: "elsewhere" },
    encoded_authorization_message: {
      meaning: "encoded message missing permission; only newer page",
      type: "string",
      source: "elsewhere",
    },
  },
};

export const workspaceErrors: Record<string, ResponseFacts> = {
  400: workspaceResponse("request invalid; error_code states why", error),
  401: workspaceResponse("authentication failed; token missing or expired", error),
  403: workspaceResponse("caller lacks permission", error),
  404: workspaceResponse("resource not exist", error),
  405: workspaceResponse("HTTP method not allowed", error),
  500: workspaceResponse("service failed", error),
  503: workspaceResponse("service unavailable; try again later", error),
  // An error of the gateway in front of the service.
  default: {
    ...workspaceResponse("any other error gateway Workspace; APIGW.0308 status 429", error),
    listed: "elsewhere",
  },
};
