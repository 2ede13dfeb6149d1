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

/** What to check after a status, or after the first digit of one. */
const ADVICE: Record<number, string> = {
  0: "baseUrl; redirects are not followed",
  3: "baseUrl; redirects are not followed",
  // The service's own are worth a retry, and have other advice.
  5: "baseUrl",
  401: "the credentials",
  403: "the permissions",
  404: "baseUrl and the arguments",
  405: "baseUrl",
  412: "the account",
  423: "the account",
};

/** Matches the origin of an address. The rest of an address can contain secrets: credentials, or the query of a login page. */
const ORIGIN = /^https?:\/\/[\w.:[\]-]+(?=[/?#]|$)/;

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
  /** The headers of the response. They are not enumerable, so logs do not contain them. */
  declare readonly headers: FetchResponse["headers"];

  constructor(details: ErrorDetails & ApiErrorDetails & { retryable: boolean }, headers: FetchResponse["headers"]) {
    const { status, errorCode, errorMessage, retryAfter, retryable } = details;
    const target = ORIGIN.exec(headers.get("location") ?? "");
    // A gateway can repeat the status as its code.
    const code = errorCode !== `${status}` && errorCode;
    const reason = [status || "redirect", target && `redirect to ${target}`, code, errorMessage];
    const advice = retryable
      ? `try again ${retryAfter ? `in ${Math.ceil(retryAfter / 1000)} s` : "later"}`
      : `check ${ADVICE[status] ?? ADVICE[Math.floor(status / 100)] ?? "the request"}`;
    super(details, `request failed (${reason.filter(Boolean).join(", ")}); ${advice}`);
    // A getter, because a debugger or an inspector prints hidden values, and a redirect can repeat the account.
    Object.defineProperty(this, "headers", { get: () => headers });
  }
}
