import type { FieldFacts, ServiceFacts } from "../facts.ts";
import { errorCodeFacts } from "./error-code.ts";

/** From other pages of the vendor, its Terraform provider, and the error codes of its API gateway. The page has only prefixes. */
export const meeting: ServiceFacts = {
  errorCodes: {
    "USG.000000002": {
      name: "InternalError",
      meaning: "service failed; try again later",
      messages: { 500: { internalError: "service failed" } },
    },
    "USG.000000003": {
      name: "IllegalParameter",
      meaning: "parameter invalid; correct request",
      messages: { 400: { illegalParameter: "parameter not legal" } },
    },
    "USG.000000004": {
      name: "AccessDenied",
      meaning: "authentication failed 401 or caller lacks permission 403",
      messages: {
        401: { authenticationFailed: "authentication failed" },
        403: { notAllowed: "caller not allowed to do this" },
      },
    },
    "USG.201030000": {
      name: "DepartmentNotFound",
      meaning: "department not exist; correct deptCode",
      messages: { 400: { departmentNotFound: "department not exist" } },
    },
    "USG.201040000": {
      name: "AccountNotFound",
      meaning: "user account not exist 400 not 404; correct account or accountType",
      messages: { 400: { accountNotFound: "user account not exist" } },
    },
    "USG.201040017": {
      name: "UserIdTaken",
      meaning: "user ID already exists; choose another; where users added not seen these",
      messages: { 400: { userIdTaken: "user ID already exists" } },
    },
    "MMC.118000001": {
      name: "UserTokenRejected",
      meaning: "user token rejected|refused; sign in again; meeting control not seen these",
      messages: { 401: { tokenRefused: "user token refused|rejected" } },
    },
    "APIGW.0308": {
      name: "TooManyRequests",
      meaning: "gateway too many requests; wait try again",
      messages: { 429: { tooManyRequests: "too many requests" } },
    },
  },
  messages: {},
};

export const meetingErrorCode: FieldFacts = errorCodeFacts(meeting);
