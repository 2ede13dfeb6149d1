import type { KnownErrorCode, KnownErrorStatus } from "./generated/operations.ts";
import type { Violation } from "./validator.ts";

/** What every error of the client tells. */
export interface ErrorDetails {
  /** The call that failed, such as `updateUser`; `raw` for a call on `raw`. */
  operationId: string;
  /** The ID to quote to the vendor: the one that the service answered with, else the one that was sent. */
  requestId?: string | undefined;
  /** How many times the request was sent. */
  attempts: number;
}

/**
 * A call that did not succeed: what all errors of the client have in common. Neither tokens nor personal fields ever stand
 * in one.
 *
 * @example
 * if (error instanceof CallError && error.retryable) queue.addAgain(job);
 */
export abstract class CallError extends Error implements ErrorDetails {
  declare readonly operationId: string;
  declare readonly requestId?: string | undefined;
  declare readonly attempts: number;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean = false;

  constructor(details: ErrorDetails, problem: string, cause?: unknown) {
    super(`${details.operationId} ${problem}.`, cause === undefined ? cause : { cause });
    Object.assign(this, details);
  }

  /** The error as plain data, for a log. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** What an {@link ApiError} tells beside the details that all errors have. */
export interface Failure {
  /** The HTTP status; below 300 where a body with a status of success told of a failure. */
  status: KnownErrorStatus | (number & Record<never, never>);
  /** The vendor's code of the failure, if the answer carried one. */
  errorCode: KnownErrorCode | (string & Record<never, never>) | undefined;
  /** The vendor's words for people, if the answer carried any. */
  errorMessage: string | undefined;
}

/**
 * The service, or a gateway in front of it, answered that the call failed.
 *
 * @example
 * if (isApiError(error) && error.errorCode === "USG.201040000") return undefined; // no such account
 */
export class ApiError extends CallError implements Failure {
  override readonly name = "ApiError";
  declare readonly status: Failure["status"];
  declare readonly errorCode: Failure["errorCode"];
  declare readonly errorMessage: Failure["errorMessage"];

  constructor(details: ErrorDetails & Failure & { retryable: boolean }) {
    const { status, errorCode, errorMessage, retryable } = details;
    const said = [status, errorCode, errorMessage].filter(Boolean).join(", ");
    const advice = retryable ? "try again later" : status === 401 ? "check the token" : "correct the call";
    super(details, `failed (${said}); ${advice}`);
  }
}

/**
 * The service could not be reached, or the connection broke, on every attempt. `cause` says why.
 *
 * @example
 * if (isConnectionError(error)) console.error(error.cause);
 */
export class ConnectionError extends CallError {
  override readonly name = "ConnectionError";
  override readonly retryable = true;
}

/**
 * The whole call, with all its attempts, took longer than `timeout`.
 *
 * @example
 * if (isTimeoutError(error)) showMessage("The service is slow today.");
 */
export class TimeoutError extends CallError {
  override readonly name = "TimeoutError";
  override readonly retryable = true;
}

/**
 * The caller's `signal` ended the call. `cause` is the signal's reason.
 *
 * @example
 * if (isAbortError(error)) return;
 */
export class AbortError extends CallError {
  override readonly name = "AbortError";
}

/**
 * The status says success, but the body is not what the spec says: HTML, cut JSON, `null`. Whether the change was made is
 * not known.
 *
 * @example
 * if (isInvalidResponseError(error)) console.error("Is baseUrl the service's?");
 */
export class InvalidResponseError extends CallError {
  override readonly name = "InvalidResponseError";
}

/**
 * An argument or an option is wrong, or there is no token. Nothing was sent.
 *
 * @example
 * if (isRequestError(error)) for (const { pointer, message } of error.violations) console.error(pointer, message);
 */
export class RequestError extends CallError {
  override readonly name = "RequestError";
  /** What the validator found, if one was given. */
  declare readonly violations: Violation[];

  constructor(details: ErrorDetails, problem: string, violations: Violation[] = [], cause?: unknown) {
    super(details, problem, cause);
    this.violations = violations;
  }
}

/** Whether a call failed because the service said so. */
export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;
/** Whether a call failed because the service could not be reached. */
export const isConnectionError = (error: unknown): error is ConnectionError => error instanceof ConnectionError;
/** Whether a call took too long. */
export const isTimeoutError = (error: unknown): error is TimeoutError => error instanceof TimeoutError;
/** Whether the caller's signal ended a call. */
export const isAbortError = (error: unknown): error is AbortError => error instanceof AbortError;
/** Whether a call was answered with something that is not what the spec says. */
export const isInvalidResponseError = (error: unknown): error is InvalidResponseError =>
  error instanceof InvalidResponseError;
/** Whether a call was not made because an argument is wrong. */
export const isRequestError = (error: unknown): error is RequestError => error instanceof RequestError;
