import type { MeetingError, WorkspaceError } from "./generated/types.ts";

/**
 * A call that the service, or a gateway in front of it, answered with a failure.
 *
 * @example
 * try {
 *   await meeting.updateUser({ account, body: { email } });
 * } catch (error) {
 *   if (error instanceof ApiError && error.errorCode === "USG.201040000") return undefined; // no such account
 *   throw error;
 * }
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** The call that failed, such as `updateUser`. */
  readonly operationId: string;
  /** The HTTP status. */
  readonly status: number;
  /** The vendor's code of the failure, such as `USG.201040000`, if the answer carried one. */
  readonly errorCode: string | undefined;
  /** The vendor's words for people, if the answer carried any. */
  readonly errorMessage: string | undefined;
  /** The ID to quote to the vendor, if the answer carried one. */
  readonly requestId: string | undefined;

  constructor(operationId: string, response: Response, body: unknown) {
    const { error_code, error_msg, request_id } = failureIn(body);
    const requestId = response.headers.get("X-Request-Id") ?? request_id;
    super(
      [
        `${operationId} failed with status ${response.status}`,
        error_code && ` (${error_code})`,
        error_msg && `: ${error_msg}`,
      ]
        .filter(Boolean)
        .join(""),
    );
    this.operationId = operationId;
    this.status = response.status;
    this.errorCode = error_code;
    this.errorMessage = error_msg;
    this.requestId = requestId;
  }
}

/** An answer that is no JSON object, such as a proxy's HTML page, tells nothing. */
function failureIn(body: unknown): MeetingError & WorkspaceError {
  return typeof body === "object" && body !== null ? body : {};
}
