import type { OperationFacts, ResponseFacts, ServiceFacts } from "../facts.ts";

/** From the vendor's public SDKs, and the error codes of the vendor's API gateway. */
export const workspace: ServiceFacts = {
  errorCodes: {
    "WKS.00010099": [403],
    "WKS.00170312": [400],
    "APIG.0201": [400],
    "APIGW.0101": [404],
    "APIGW.0301": [401],
  },
  successCode: "WKS.00000000",
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
      variables: { region: { default: "cn-north-4", values: regions } },
    },
  ],
  token: { type: "apiKey", in: "header", name: "X-Auth-Token" },
  retry: {
    retries: 2,
    statuses: [408, 429, 500, 502, 503, 504],
    minDelay: 500,
    maxDelay: 8000,
    maxRetryAfter: 60_000,
  },
} satisfies Partial<OperationFacts>;

/** The vendor docs have the first two fields; their newer versions have the others. */
export const workspaceError: ResponseFacts = {
  body: {
    type: "object",
    fields: {
      error_code: { type: "string", values: Object.keys(workspace.errorCodes) },
      error_msg: { type: "string" },
      error_detail: { type: "string" },
      encoded_authorization_message: { type: "string" },
    },
  },
};
