export { type CachedTokenOptions, cachedToken, type FetchedToken } from "./cached-token.ts";
export type { CallOptions, ClientOptions, SharedOptions } from "./client-options.ts";
export {
  AbortError,
  ApiError,
  CallError,
  ConnectionError,
  type ErrorDetails,
  InvalidResponseError,
  isAbortError,
  isApiError,
  isConnectionError,
  isInvalidResponseError,
  isRequestError,
  isTimeoutError,
  RequestError,
  TimeoutError,
} from "./errors.ts";
export type { Fetch, FetchInit, FetchResponse } from "./fetch.ts";
export type { KnownErrorCode, KnownErrorStatus, Language } from "./generated/operations.ts";
export type * from "./generated/types.ts";
export type { CallEvent, Hooks, Logger, RequestEvent, ResponseEvent, RetryEvent } from "./hooks.ts";
export { createMeetingClient, type MeetingClient, type MeetingClientOptions } from "./meeting.ts";
export type { CallPromise, Input, Method, Methods, OperationTypes, Outcome, Output } from "./method.ts";
export type { RetryPolicy } from "./retry.ts";
export type { Token, TokenProvider } from "./token.ts";
export type { CallValidator, Drift, Validator, Violation } from "./validator.ts";
export {
  createWorkspaceClient,
  type WorkspaceClient,
  type WorkspaceClientOptions,
  type WorkspaceRegion,
} from "./workspace.ts";
