import type { Reply } from "./call.ts";
import { ApiError, InvalidResponseError } from "./errors.ts";
import type { CallEvent } from "./hooks.ts";
import type { Operation, Service } from "./service.ts";

/**
 * Decides whether an answer is a success.
 *
 * @param body The JSON of the answer; undefined where it is none.
 * @param redact Takes secrets out of what the service says.
 * @throws {ApiError} when the status, or an error code in the body, tells of a failure.
 * @throws {InvalidResponseError} when a success is not what the spec says.
 */
export function judge(
  trace: CallEvent,
  { successCode }: Service,
  { givesBody, retry }: Operation,
  [{ status, headers }, text]: Reply,
  body: unknown,
  redact: (text: string) => string,
): void {
  const isObject = body instanceof Object && !Array.isArray(body);
  const { error_code, error_msg, request_id } = (isObject ? body : {}) as Record<string, unknown>;
  const errorCode = textOf(error_code);
  const errorMessage = textOf(error_msg);
  trace.requestId = headers.get("X-Request-Id") ?? textOf(request_id) ?? trace.requestId;
  if (status < 200 || status > 299 || (errorCode && errorCode !== successCode)) {
    throw new ApiError({
      ...trace,
      status,
      errorCode,
      errorMessage: errorMessage && redact(errorMessage),
      retryable: retry.statuses.includes(status),
    });
  }
  if (text ? !isObject : givesBody) {
    throw new InvalidResponseError(trace, "got an answer that is not the spec's; check baseUrl");
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
