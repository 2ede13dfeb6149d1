import {
  AbortError,
  ApiError,
  ConnectionError,
  InvalidResponseError,
  RequestError,
  TimeoutError,
  TokenError,
} from "./errors.ts";

/** Returns whether the service responded with an error. */
export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;
/** Returns whether the service was unreachable, or the connection broke. */
export const isConnectionError = (error: unknown): error is ConnectionError => error instanceof ConnectionError;
/** Returns whether a call took longer than its `timeout`. */
export const isTimeoutError = (error: unknown): error is TimeoutError => error instanceof TimeoutError;
/** Returns whether the caller's `signal` ended a call. */
export const isAbortError = (error: unknown): error is AbortError => error instanceof AbortError;
/** Returns whether a successful response does not match the API. */
export const isInvalidResponseError = (error: unknown): error is InvalidResponseError =>
  error instanceof InvalidResponseError;
/** Returns whether a call was not sent because an argument or an option is wrong. */
export const isRequestError = (error: unknown): error is RequestError => error instanceof RequestError;
/** Returns whether a call failed because there was no usable token. */
export const isTokenError = (error: unknown): error is TokenError => error instanceof TokenError;
