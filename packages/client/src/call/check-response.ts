import { ApiError, InvalidResponseError } from "../errors/errors.ts";
import { redactJson, redactText } from "../observability/redact.ts";
import type { Call, ParsedResponse } from "./call.ts";

/**
 * Checks that a response is a success.
 *
 * @throws {ApiError} if the status, or an error code in the body, reports an error.
 * @throws {InvalidResponseError} if the body of a success does not match the API.
 */
export function checkResponse(call: Call, received: ParsedResponse): void {
  const { context, operation } = call;
  const { response, text, body, callInfo } = received;
  const { status } = response;
  const errorCode = textField(body, "error_code");
  const details = { ...callInfo, requestId: requestIdOf(received) };
  if (status < 200 || status > 299 || (errorCode && errorCode !== context.service.successCode)) {
    const errorMessage = textField(body, "error_msg");
    throw new ApiError({
      ...details,
      status,
      errorCode,
      errorMessage: errorMessage && redactMessage(call, received, errorMessage),
      retryable: operation.retry.statuses.includes(status),
    });
  }
  if (text ? !isObject(body) : operation.hasResponseBody) {
    throw new InvalidResponseError(details, "response does not match the API; check baseUrl");
  }
}

/** Returns the ID to quote to the vendor. */
export function requestIdOf({ response, body, callInfo }: ParsedResponse): string {
  return response.headers.get("x-request-id") ?? textField(body, "request_id") ?? callInfo.requestId;
}

/** Removes the caller's tokens and personal values from the service's message. */
function redactMessage({ context, input }: Call, { tokens }: ParsedResponse, message: string): string {
  const json = JSON.stringify(input, (_, value) => (typeof value === "bigint" ? `${value}` : value));
  const secrets = [...tokens];
  redactJson(json, context.service.personal, (value) => secrets.push(value));
  return redactText(message, secrets);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value instanceof Object && !Array.isArray(value);
}

function textField(body: unknown, name: string): string | undefined {
  const value = isObject(body) ? body[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
