import type { KnownErrorCode, KnownErrorStatus } from "../generated/operations.ts";
import type { FetchResponse } from "../transport/fetch.ts";
import { CallError, type ErrorDetails } from "./call-error.ts";

/** The fields that only an {@link ApiError} has. */
export interface ApiErrorDetails {
  /**
   * The HTTP status. It is below 300 when the body of a successful response carries an error. It is 0 for a redirect in a
   * browser, which hides the status.
   */
  status: KnownErrorStatus | (number & Record<never, never>);
  /** The vendor's error code, if the response carries one. */
  errorCode: KnownErrorCode | (string & Record<never, never>) | undefined;
  /** The vendor's error message, or an error in plain text: one line of at most 1000 characters. */
  errorMessage: string | undefined;
  /** The delay before the next request that the service demands with `Retry-After`, in milliseconds. */
  retryAfter: number | undefined;
}

const ADVICE: Record<number, string> = {
  401: "the credentials",
  403: "the permissions",
  404: "baseUrl and the arguments",
};

/**
 * The service, or a gateway in front of it, responded with an error.
 *
 * @example
 * if (isApiError(error) && error.errorCode === "USG.201040000") return undefined; // no such account
 * @example
 * if (isApiError(error) && error.retryAfter) await setTimeout(error.retryAfter);
 */
export class ApiError extends CallError implements ApiErrorDetails {
  override readonly name = "ApiError";
  declare readonly status: ApiErrorDetails["status"];
  declare readonly errorCode: ApiErrorDetails["errorCode"];
  declare readonly errorMessage: ApiErrorDetails["errorMessage"];
  declare readonly retryAfter: ApiErrorDetails["retryAfter"];
  readonly #headers: FetchResponse["headers"];

  constructor(details: ErrorDetails & ApiErrorDetails & { retryable: boolean }, headers: FetchResponse["headers"]) {
    const { status, errorCode, errorMessage, retryable } = details;
    // A browser hides the status of a redirect.
    const isRedirect = status === 0 || (status > 299 && status < 400);
    // IAM repeats the status as its code.
    const code = errorCode !== `${status}` && errorCode;
    const reason = [status, isRedirect && "redirect", code, errorMessage].filter(Boolean).join(", ");
    const advice = isRedirect ? "baseUrl; redirects are not followed" : (ADVICE[status] ?? "the request");
    super(details, `request failed (${reason}); ${retryable ? "try again later" : `check ${advice}`}`);
    this.#headers = headers;
  }

  /** The headers of the response. Logs do not contain them, because a redirect can repeat the account. */
  get headers(): FetchResponse["headers"] {
    return this.#headers;
  }
}
