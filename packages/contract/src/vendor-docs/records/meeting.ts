import type { FieldFacts, OperationFacts, ResponseFacts, ServiceFacts } from "../facts.ts";

/** From other pages of the vendor, its Terraform provider, and the error codes of its API gateway. The page has only prefixes. */
export const meeting: ServiceFacts = {
  errorCodes: {
    "USG.000000002": [500],
    "USG.000000003": [400],
    "USG.000000004": [401, 403],
    "USG.201030000": [400],
    "USG.201040000": [400],
    "USG.201040017": [400],
    "MMC.118000001": [401],
    "APIGW.0308": [429],
  },
};

export const meetingService = {
  service: "Meeting",
  servers: [
    // The page has the host, the SDKs have its region.
    { url: "https://api.meeting.huaweicloud.com", source: "elsewhere and page" },
    { url: "https://api-intl.meeting.huaweicloud.com", source: "elsewhere" },
  ],
  token: { type: "apiKey", in: "header", name: "X-Access-Token", source: "elsewhere and page" },
  retry: {
    retries: 2,
    statuses: [408, 429, 500, 502, 503, 504],
    minDelay: 500,
    maxDelay: 8000,
    maxRetryAfter: 60_000,
  },
} satisfies Partial<OperationFacts>;

/** The address of a page about Meeting. */
export function meetingPage(name: string): string {
  return `https://support.huaweicloud.com/intl/en-us/api-meeting/${name}.html`;
}

export const meetingHeaders: OperationFacts["parameters"] = {
  "X-Request-Id": { in: "header", type: "string" },
  // Open, although the vendor docs list only two values: HTTP clients add values of their own.
  "Accept-Language": {
    in: "header",
    type: "string",
    values: ["zh-CN", "en-US"],
    names: { "zh-CN": "Chinese", "en-US": "English" },
    open: true,
    default: "zh-CN",
    // The page has the languages, but not that `error_msg` is in them.
    listed: "elsewhere and page",
  },
};

export const accountType: OperationFacts["parameters"][string] = {
  in: "query",
  type: "integer",
  values: [0, 1],
  names: { 0: "MeetingAccount", 1: "ThirdPartyUserId" },
  default: 0,
};

export const userStatus: FieldFacts = { type: "integer", values: [0, 1], names: { 0: "Normal", 1: "Disabled" } };

// The page has the header with a success only.
const requestId: NonNullable<ResponseFacts["headers"]> = {
  "X-Request-Id": { type: "string", listed: "elsewhere and page" },
};

/** A 200 without a body. */
export const meetingDone: ResponseFacts = { headers: requestId };

export function meetingResponse(body: FieldFacts): ResponseFacts {
  return { headers: requestId, body };
}

const meetingError = meetingResponse({
  type: "object",
  source: "elsewhere",
  fields: {
    error_code: {
      type: "string",
      values: Object.keys(meeting.errorCodes),
      valuesSource: "elsewhere",
      statuses: meeting.errorCodes,
      names: {
        "USG.000000002": "InternalError",
        "USG.000000003": "IllegalParameter",
        "USG.000000004": "AccessDenied",
        "USG.201030000": "DepartmentNotFound",
        "USG.201040000": "AccountNotFound",
        "USG.201040017": "UserIdTaken",
        "MMC.118000001": "UserTokenRejected",
        "APIGW.0308": "TooManyRequests",
      },
      // The page has the prefixes of the service, another page has those of the gateway.
      source: "elsewhere and page",
    },
    error_msg: { type: "string" },
    request_id: { type: "string" },
  },
});

export const meetingErrors: Record<string, ResponseFacts> = {
  400: meetingError,
  401: meetingError,
  403: meetingError,
  500: meetingError,
  // An error of the gateway in front of the service.
  default: { ...meetingError, listed: "elsewhere" },
};

export const meetingErrorExamples: Record<string, string[]> = {
  400: ["illegalParameter"],
  401: ["authenticationFailed", "tokenRefused"],
  403: ["notAllowed"],
  500: ["internalError"],
  default: ["tooManyRequests"],
};

export const meetingHeaderExamples: Record<string, string[]> = {
  "X-Request-Id": ["uuid"],
  "Accept-Language": ["english"],
};
