import type { FieldFacts, OperationFacts, ResponseFacts, ServiceFacts } from "../facts.ts";

/** From the vendor's public SDKs. The codes with `USG.` and `MMC.` are also in the vendor docs. */
export const meeting: ServiceFacts = {
  errorCodes: {
    "USG.000000002": [500],
    "USG.000000003": [400],
    "USG.000000004": [401, 403],
    "USG.201030000": [400],
    "USG.201040000": [400],
    "USG.201040017": [400],
    "MMC.118000001": [401],
  },
};

export const meetingService = {
  service: "Meeting",
  servers: [{ url: "https://api.meeting.huaweicloud.com" }, { url: "https://api-intl.meeting.huaweicloud.com" }],
  token: { type: "apiKey", in: "header", name: "X-Access-Token" },
  retry: {
    retries: 2,
    statuses: [408, 429, 500, 502, 503, 504],
    minDelay: 500,
    maxDelay: 8000,
    maxRetryAfter: 60_000,
  },
} satisfies Partial<OperationFacts>;

export const meetingHeaders: OperationFacts["parameters"] = {
  "X-Request-Id": { in: "header", type: "string" },
  // Open, although the vendor docs list only two values: HTTP clients add values of their own.
  "Accept-Language": { in: "header", type: "string", values: ["zh-CN", "en-US"], open: true, default: "zh-CN" },
};

export const accountType: OperationFacts["parameters"][string] = {
  in: "query",
  type: "integer",
  values: [0, 1],
  default: 0,
};

const requestId: Record<string, FieldFacts> = { "X-Request-Id": { type: "string" } };

/** A 200 without a body. */
export const meetingDone: ResponseFacts = { headers: requestId };

export function meetingResponse(body: FieldFacts): ResponseFacts {
  return { headers: requestId, body };
}

const meetingError = meetingResponse({
  type: "object",
  fields: {
    error_code: { type: "string", values: Object.keys(meeting.errorCodes) },
    error_msg: { type: "string" },
    request_id: { type: "string" },
  },
});

export const meetingErrors: Record<string, ResponseFacts> = {
  400: meetingError,
  401: meetingError,
  403: meetingError,
  500: meetingError,
};

export const meetingErrorExamples: Record<string, string[]> = {
  400: ["illegalParameter"],
  401: ["authenticationFailed", "tokenRefused"],
  403: ["notAllowed"],
  500: ["internalError"],
};

export const meetingHeaderExamples: Record<string, string[]> = {
  "X-Request-Id": ["uuid"],
  "Accept-Language": ["english"],
};
