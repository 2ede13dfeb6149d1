import type { Answer, Call } from "./call.ts";
import { ApiError, InvalidResponseError } from "./errors.ts";
import { redactJson, redactText } from "./redact.ts";

/**
 * Decides whether an answer is a success.
 *
 * @throws {ApiError} when the status, or an error code in the body, tells of a failure.
 * @throws {InvalidResponseError} when a success is not what the spec says.
 */
export function judge(call: Call, answer: Answer): void {
  const { context, operation, trace } = call;
  const [{ status }, text, body] = answer;
  const errorCode = textIn(body, "error_code");
  if (status < 200 || status > 299 || (errorCode && errorCode !== context.service.successCode)) {
    const errorMessage = textIn(body, "error_msg");
    throw new ApiError({
      ...trace,
      requestId: requestIdOf(call, answer),
      status,
      errorCode,
      errorMessage: errorMessage && redact(call, errorMessage),
      retryable: operation.retry.statuses.includes(status),
    });
  }
  if (text ? !isObject(body) : operation.givesBody) {
    const details = { ...trace, requestId: requestIdOf(call, answer) };
    throw new InvalidResponseError(details, "got an answer that is not the spec's; check baseUrl");
  }
}

/** The ID to quote to the vendor. Most successes do not tell it, so `judge` leaves it: a look at the headers takes time. */
export function requestIdOf({ trace }: Call, [{ headers }, , body]: Answer): string {
  return headers.get("X-Request-Id") ?? textIn(body, "request_id") ?? trace.requestId;
}

/** Takes out of what the service says what it repeats of the caller's. */
function redact({ context, input, secrets }: Call, said: string): string {
  const json = JSON.stringify(input, (_, value) => (typeof value === "bigint" ? `${value}` : value));
  redactJson(json, context.service.personal, secrets);
  return redactText(said, secrets);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value instanceof Object && !Array.isArray(value);
}

function textIn(body: unknown, name: string): string | undefined {
  const value = isObject(body) ? body[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
