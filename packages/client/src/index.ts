export type { CallPromise, Outcome } from "./call/call-promise.ts";
export type { Input, OperationTypes, Output } from "./call/operation-types.ts";
export type { Method, Methods } from "./client/methods.ts";
export { isLoopback } from "./context/is-loopback.ts";
export type { CallOptions, ClientOptions, RequestHeaders, SharedOptions } from "./context/options.ts";
export {
  type CachedToken,
  type CachedTokenOptions,
  cachedToken,
  type FetchedToken,
} from "./credentials/cached-token.ts";
export type { SignableRequest, Signer } from "./credentials/signer.ts";
export type { Token, TokenProvider, TokenRequest } from "./credentials/token.ts";
export type { StoredToken, TokenStore } from "./credentials/token-store.ts";
export { ApiError } from "./errors/api-error.ts";
export { CallError, type ErrorDetails } from "./errors/call-error.ts";
export {
  AbortError,
  ConnectionError,
  InvalidResponseError,
  RequestError,
  TimeoutError,
  TokenError,
} from "./errors/errors.ts";
export {
  isAbortError,
  isApiError,
  isCallError,
  isConnectionError,
  isInvalidResponseError,
  isRequestError,
  isTimeoutError,
  isTokenError,
} from "./errors/guards.ts";
export type { Violation } from "./errors/violation.ts";
export * from "./generated/clients.ts";
export type { KnownErrorCode, KnownErrorStatus, Language } from "./generated/operations.ts";
export type * from "./generated/options.ts";
export * from "./generated/server-variables.ts";
export type * from "./generated/types.ts";
export type { CallEvent } from "./observability/call-event.ts";
export type {
  AttemptEndEvent,
  CallEndEvent,
  Hooks,
  Logger,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "./observability/events.ts";
export type { Fetch, FetchInit, FetchResponse } from "./transport/fetch.ts";
export type { RetryPolicy } from "./transport/retry-policy.ts";
export type { CallValidator, Drift, Validator } from "./validation/validator.ts";
