import type { FieldFacts, ServiceFacts } from "../facts.ts";
import { errorCodeFacts } from "./error-code.ts";

/** From other pages of the vendor, its Terraform provider, and the error codes of its API gateway. The page has none. */
export const workspace: ServiceFacts = {
  errorCodes: {
    "WKS.0001": {
      name: "EmptyRequest",
      meaning: "request empty; send body",
      messages: { 400: { emptyRequest: "request empty" } },
    },
    "WKS.00000003": {
      name: "DatabaseFailure",
      meaning: "database service failed; try again later",
      messages: { 500: { databaseFailure: "database failed" } },
    },
    "WKS.00010099": {
      name: "ServiceDisabled",
      meaning: "Workspace service disabled; enable project",
      messages: { 403: { serviceDisabled: "Workspace service disabled" } },
    },
    // The vendor's table has several codes with 200. That this one is among them is assumed.
    "WKS.00170312": {
      name: "UserNotFound",
      meaning: "user or tenant no longer exists; status 200 assumed",
      messages: {
        200: { userNotFound: "user or tenant no longer exists" },
        400: { userGone: "user or tenant no longer exists" },
      },
    },
    "APIG.0201": {
      name: "RequestNotReadable",
      meaning: "gateway cannot parse|read request; correct request",
      messages: { 400: { malformedRequest: "request cannot read|parsed" } },
    },
    "APIGW.0101": {
      name: "ApiNotFound",
      meaning: "gateway no such API; check host path region",
      messages: { 404: { notFound: "API not exist" } },
    },
    "APIGW.0301": {
      name: "TokenRejected",
      meaning: "gateway rejected token; request new",
      messages: { 401: { authenticationFailed: "token not accepted" } },
    },
    "APIGW.0308": {
      name: "TooManyRequests",
      meaning: "gateway too many requests; wait try again",
      messages: { 429: { tooManyRequests: "too many requests" } },
    },
  },
  messages: {
    405: { methodNotAllowed: "method not allowed" },
    503: { unavailable: "service not available" },
  },
};

export const workspaceErrorCode: FieldFacts = errorCodeFacts(workspace);
