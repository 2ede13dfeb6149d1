import { ApiError } from "../errors/api-error.ts";
import { InvalidResponseError } from "../errors/errors.ts";
import { retryAfter } from "../transport/retry-after.ts";
import type { Call, ParsedResponse } from "./call.ts";
import { findText, readServiceError } from "./service-error.ts";

/**
 * Checks that a response is a success.
 *
 * @throws {ApiError} if the status, or an error code in the body, reports an error.
 * @throws {InvalidResponseError} if the body of a success does not match the API.
 */
export function checkResponse(call: Call, received: ParsedResponse): void {
  const { retry, hasResponseBody } = call.operation;
  const { response, text, body, callInfo } = received;
  const { status, headers } = response;
  const details = { ...callInfo, requestId: requestIdOf(received) };
  const error = readServiceError(call, received);
  if (error) {
    const retryable = retry.statuses.includes(status);
    throw new ApiError({ ...details, status, ...error, retryAfter: retryAfter(response), retryable }, headers);
  }
  const isObject = body instanceof Object && !Array.isArray(body);
  if (text ? !isObject : hasResponseBody) {
    throw new InvalidResponseError(details, "response does not match the API; check baseUrl");
  }
}

/** Returns the ID to quote to the vendor. */
export function requestIdOf({ response, body, callInfo }: ParsedResponse): string {
  return response.headers.get("x-request-id") ?? findText(body, "request_id") ?? callInfo.requestId;
}
