import type { FieldFacts, OperationFacts, ResponseFacts } from "../facts.ts";
import { meetingErrorCode } from "./meeting-errors.ts";

export const meetingService = {
  service: "Meeting",
  servers: [
    // The page has the host, the SDKs have its region.
    {
      meaning: "Meeting in China; host page's example; region SDKs",
      url: "https://api.meeting.huaweicloud.com",
      source: "elsewhere and page",
    },
    {
      meaning: "Meeting outside China SDKs",
      url: "https://api-intl.meeting.huaweicloud.com",
      source: "elsewhere",
    },
  ],
  token: {
    meaning: `
      accessToken Meeting returns app ID signs;
      opaque text;
      updateMyInfo needs user's own token;
      other Meeting operations need token enterprise administrator;
      account password token;
      valid 12 24 hours;
      most 64 live tokens each further revokes oldest;
      cache share
    `,
    type: "apiKey",
    in: "header",
    name: "X-Access-Token",
    source: "elsewhere and page",
  },
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
  "X-Request-Id": {
    meaning: "ID your choice preferably UUID tracing request; send none service creates|generates",
    in: "header",
    type: "string",
    form: "uuid",
  },
  // Open, although the vendor docs list only two values: HTTP clients add values of their own.
  "Accept-Language": {
    meaning: "language response; language error_msg assumed; other than known accepted own",
    innerMeaning: "language responses",
    in: "header",
    type: "string",
    values: ["zh-CN", "en-US"],
    meanings: { "zh-CN": "Chinese", "en-US": "English" },
    names: { "zh-CN": "Chinese", "en-US": "English" },
    open: true,
    default: "zh-CN",
    // The page has the languages, but not that `error_msg` is in them.
    listed: "elsewhere and page",
  },
};

export const accountType: OperationFacts["parameters"][string] = {
  meaning: "kind accounts in request",
  innerMeaning: "kind of account",
  in: "query",
  type: "integer",
  values: [0, 1],
  meanings: { 0: "Meeting account sign account password", 1: "user's ID your|third-party own system sign app ID" },
  names: { 0: "MeetingAccount", 1: "ThirdPartyUserId" },
  default: 0,
};

export const userStatus: FieldFacts = {
  meaning: "whether user disabled",
  type: "integer",
  values: [0, 1],
  meanings: { 0: "normal", 1: "disabled" },
  names: { 0: "Normal", 1: "Disabled" },
};

// The page has the header with a success only.
const requestId: NonNullable<ResponseFacts["headers"]> = {
  "X-Request-Id": {
    meaning: "ID request; quote report problem vendor; page response success; SDKs errors",
    type: "string",
    form: "id",
    listed: "elsewhere and page",
    examples: { documented: "ID vendor's documentation updateUser" },
  },
};

/** A 200 without a body. */
export const meetingDone: ResponseFacts = { meaning: "change made; response no body", headers: requestId };

export function meetingResponse(meaning: string, body: FieldFacts): ResponseFacts {
  return { meaning, headers: requestId, body };
}

const error: FieldFacts = {
  meaning: "error Meeting or gateway front; only prefixes codes; fields SDKs",
  type: "object",
  source: "elsewhere",
  fields: {
    error_code: {
      meaning: `
        error code; Meeting begin USG. or MMC.; gateway front begin APIG. or APIGW.; more codes known
      `,
      innerMeaning: "error code Meeting known; only prefixes; codes other pages another gateway provider",
      ...meetingErrorCode,
      // The page has the prefixes of the service, another page has those of the gateway.
      source: "elsewhere and page",
    },
    error_msg: { meaning: "error message", type: "string" },
    request_id: { meaning: "ID request", type: "string", form: "id" },
  },
};

export const meetingErrors: Record<string, ResponseFacts> = {
  400: meetingResponse("request invalid", error),
  401: meetingResponse("authentication failed; token missing or expired", error),
  403: meetingResponse("caller lacks permission", error),
  500: meetingResponse("service failed", error),
  // An error of the gateway in front of the service.
  default: {
    ...meetingResponse("any other error gateway Meeting; APIGW.0308 status 429", error),
    listed: "elsewhere",
  },
};

/** Where a request can be invalid for several reasons. */
export const meetingBadRequest = meetingResponse("request invalid; error_code states why", error);

export const meetingErrorExamples: OperationFacts["examples"] = {
  400: { illegalParameter: "parameter invalid" },
  401: { authenticationFailed: "authentication failed", tokenRefused: "user token rejected|refused" },
  403: { notAllowed: "caller lacks permission" },
  500: { internalError: "service failed" },
  default: { tooManyRequests: "gateway too many requests 429" },
};

export const meetingHeaderExamples: OperationFacts["examples"] = {
  "X-Request-Id": { uuid: "UUID" },
  "Accept-Language": { english: { meaning: "English messages", shows: "en-US" } },
};

export const accountTypeExamples: OperationFacts["examples"][string] = {
  meetingAccount: { meaning: "Meeting account", shows: 0 },
};
