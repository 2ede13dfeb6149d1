import { ApiError, InvalidResponseError } from "./errors.ts";
import type { CallEvent } from "./hooks.ts";
import type { Answer } from "./raw.ts";
import type { Operation, Service } from "./service.ts";

/**
 * Decides whether an answer is a success.
 *
 * @param redact Takes secrets out of what the service says.
 * @throws {ApiError} when the status, or an error code in the body, tells of a failure.
 * @throws {InvalidResponseError} when a success is not what the spec says.
 */
export function judge(
  trace: CallEvent,
  { successCode }: Service,
  { givesBody, retry }: Operation,
  { response, body, isEmpty }: Answer,
  redact: (text: string) => string,
): void {
  const { status, headers } = response;
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  const { error_code, error_msg, request_id } = (isObject ? body : {}) as Record<string, unknown>;
  trace.requestId = headers.get("X-Request-Id") ?? textOf(request_id) ?? trace.requestId;
  const errorMessage = textOf(error_msg);
  if (status < 200 || status > 299 || (error_code && error_code !== successCode)) {
    throw new ApiError({
      ...trace,
      status,
      errorCode: textOf(error_code),
      errorMessage: errorMessage && redact(errorMessage),
      retryable: retry.statuses.includes(status),
    });
  }
  if (isEmpty ? givesBody : !isObject) {
    throw new InvalidResponseError(trace, "got an answer that is not the spec's; check baseUrl");
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
