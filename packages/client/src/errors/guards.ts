import type { ApiError } from "./api-error.ts";
import type { CallError } from "./call-error.ts";
import type {
  AbortError,
  ConnectionError,
  InvalidResponseError,
  RequestError,
  TimeoutError,
  TokenError,
} from "./errors.ts";

/**
 * Returns whether an error is one of the client's. Unlike `instanceof`, it also recognizes errors of another copy of the
 * package.
 *
 * @example
 * if (isCallError(error) && error.retryable) queue.addAgain(job);
 */
export const isCallError = (error: unknown): error is CallError =>
  "operationId" in Object(error) && "retryable" in Object(error);

/** A name alone is not enough: the platform has an `AbortError` and a `TimeoutError`, too. */
const hasName = (error: unknown, name: string) => isCallError(error) && error.name === name;

/** Returns whether the service responded with an error. */
export const isApiError = (error: unknown): error is ApiError => hasName(error, "ApiError");
/** Returns whether the service was unreachable, or the connection broke. */
export const isConnectionError = (error: unknown): error is ConnectionError => hasName(error, "ConnectionError");
/** Returns whether a call took longer than its `timeout`, or than the timeout of the caller's `signal`. */
export const isTimeoutError = (error: unknown): error is TimeoutError => hasName(error, "TimeoutError");
/** Returns whether the caller's `signal` ended a call. */
export const isAbortError = (error: unknown): error is AbortError => hasName(error, "AbortError");
/** Returns whether a successful response does not match the API. */
export const isInvalidResponseError = (error: unknown): error is InvalidResponseError =>
  hasName(error, "InvalidResponseError");
/** Returns whether a call was not sent because an argument or an option is wrong. */
export const isRequestError = (error: unknown): error is RequestError => hasName(error, "RequestError");
/** Returns whether a call failed because there was no usable token. */
export const isTokenError = (error: unknown): error is TokenError => hasName(error, "TokenError");
