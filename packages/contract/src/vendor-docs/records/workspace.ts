import type { FieldFacts, OperationFacts, ResponseFacts, ServiceFacts } from "../facts.ts";

/** From other pages of the vendor, its Terraform provider, and the error codes of its API gateway. The page has none. */
export const workspace: ServiceFacts = {
  errorCodes: {
    "WKS.0001": [400],
    "WKS.00000003": [500],
    "WKS.00010099": [403],
    // The vendor's table has several codes with 200. That this one is among them is assumed.
    "WKS.00170312": [200, 400],
    "APIG.0201": [400],
    "APIGW.0101": [404],
    "APIGW.0301": [401],
    "APIGW.0308": [429],
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
  "na-mexico-1",
  "sa-brazil-1",
  "tr-west-1",
];

export const workspaceService = {
  service: "Workspace",
  servers: [
    {
      url: "https://workspace.{region}.myhuaweicloud.com",
      source: "elsewhere",
      variables: { region: { default: "cn-north-4", values: regions, source: "elsewhere" } },
    },
  ],
  token: { type: "apiKey", in: "header", name: "X-Auth-Token", source: "elsewhere and page" },
  // Newer pages of the vendor recommend a signature, and its SDKs send nothing else.
  signature: { type: "apiKey", in: "header", name: "Authorization", source: "elsewhere" },
  retry: {
    retries: 2,
    statuses: [408, 429, 500, 502, 503, 504],
    minDelay: 500,
    maxDelay: 8000,
    maxRetryAfter: 60_000,
  },
} satisfies Partial<OperationFacts>;

export const errorCode: FieldFacts = {
  type: "string",
  values: Object.keys(workspace.errorCodes),
  valuesSource: "elsewhere",
  statuses: workspace.errorCodes,
  names: {
    "WKS.0001": "EmptyRequest",
    "WKS.00000003": "DatabaseFailure",
    "WKS.00010099": "ServiceDisabled",
    "WKS.00170312": "UserNotFound",
    "APIG.0201": "RequestNotReadable",
    "APIGW.0101": "ApiNotFound",
    "APIGW.0301": "TokenRejected",
    "APIGW.0308": "TooManyRequests",
  },
  success: "WKS.00000000",
  source: "elsewhere and page",
};

export function workspaceResponse(body: FieldFacts): ResponseFacts {
  return { headers: { "X-Request-Id": { type: "string", listed: "elsewhere" } }, body };
}

const workspaceError = workspaceResponse({
  type: "object",
  fields: {
    error_code: errorCode,
    // The Terraform provider has a request header that changes the language of the message.
    error_msg: { type: "string", source: "elsewhere and page" },
    // Newer versions of the page have these fields.
    error_detail: { type: "string", source: "elsewhere" },
    encoded_authorization_message: { type: "string", source: "elsewhere" },
  },
});

export const workspaceErrors: Record<string, ResponseFacts> = {
  400: workspaceError,
  401: workspaceError,
  403: workspaceError,
  404: workspaceError,
  405: workspaceError,
  500: workspaceError,
  503: workspaceError,
  // An error of the gateway in front of the service.
  default: { ...workspaceError, listed: "elsewhere" },
};
