import { STATUS_CODES } from "node:http";
import type { MockedOperation } from "../api/example-response.ts";
import type { HttpError } from "./http-error.ts";
import { type RequestContext, sendResponse } from "./request-context.ts";
import { violationsHeader } from "./violations-header.ts";

/**
 * Sends an error.
 *
 * @param operation The operation whose documented errors the body imitates.
 */
export function sendError(context: RequestContext, error: HttpError, operation: MockedOperation | undefined): void {
  const { violations } = context;
  sendResponse(
    context,
    error.status,
    {
      "Content-Type": "application/json",
      ...error.headers,
      ...(violations.length > 0 && { "sl-violations": violationsHeader(violations) }),
    },
    errorBody(error, context.requestId, operation),
  );
}

/** The JSON of an error, with the fields that the examples of the operation have. */
export function errorBody(
  { status, message, isMockError }: HttpError,
  requestId: string,
  operation: MockedOperation | undefined,
): string {
  const documented = isMockError ? undefined : exampleOf(operation, status);
  const shape = documented ?? exampleOf(operation, 400);
  if (shape?.["error"]) return JSON.stringify({ error: { code: status, message, title: STATUS_CODES[status] } });
  return JSON.stringify({
    error_code: documented?.["error_code"] ?? `MOCK.${status}`,
    error_msg: message,
    ...(shape && "request_id" in shape && { request_id: requestId }),
  });
}

function exampleOf(operation: MockedOperation | undefined, status: number): Record<string, unknown> | undefined {
  const body = operation?.responses.find((response) => response.status === status)?.body;
  return body === undefined ? undefined : JSON.parse(body);
}
