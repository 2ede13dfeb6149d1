import { CallError, type ErrorDetails } from "./call-error.ts";
import type { Violation } from "./violation.ts";

/**
 * No attempt received a complete response: the service is unreachable, or the connection broke. `cause` is a copy of what
 * `fetch` rejected with: name, code, message, stack and causes, without secrets. `retryable` is false if another attempt would
 * fail in the same way, for example because of a certificate.
 *
 * @example
 * if (isConnectionError(error)) console.error(error.code, error.cause);
 */
export class ConnectionError extends CallError {
  override readonly name = "ConnectionError";
  /** The code of the failure, such as `ECONNREFUSED`. The errors of browsers have none. */
  declare readonly code: string | undefined;

  constructor(
    details: ErrorDetails & { code?: string | undefined; retryable?: boolean },
    problem: string,
    cause?: unknown,
  ) {
    super({ retryable: true, ...details }, problem, cause);
  }
}

/**
 * The call took longer than `timeout`, or its last attempt longer than `attemptTimeout`. Also the error of a call whose
 * `signal` is an `AbortSignal.timeout`; then `cause` is the reason of the signal.
 *
 * @example
 * if (isTimeoutError(error)) console.error(`No response after ${error.attempts} attempts.`);
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
 * The status is a success, but the body does not match the API: HTML, truncated JSON, `null`, or more than 10 MB. It is
 * unknown whether the change was made.
 *
 * @example
 * if (isInvalidResponseError(error)) console.error("Is baseUrl the address of the service?");
 */
export class InvalidResponseError extends CallError {
  override readonly name = "InvalidResponseError";
}

/**
 * The token function or the signer failed, took too long, or returned something that no header can carry. `attempts` is above 0
 * if the service had rejected an earlier token. `cause` is the error of the function.
 *
 * @example
 * if (isTokenError(error) && error.retryable) queue.addAgain(job); // signing in failed for lack of a connection
 */
export class TokenError extends CallError {
  override readonly name = "TokenError";
}

/**
 * An argument or an option is wrong. Nothing was sent.
 *
 * @example
 * if (isRequestError(error)) for (const { pointer, message } of error.violations) console.error(pointer, message);
 */
export class RequestError extends CallError {
  override readonly name = "RequestError";
  /** The violations that the `validator` option found. */
  declare readonly violations: Violation[];

  constructor(details: ErrorDetails, problem: string, violations: Violation[] = [], cause?: unknown) {
    super(details, problem, cause);
    this.violations = violations;
  }
}
