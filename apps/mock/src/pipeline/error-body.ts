import type { MockedOperation } from "../api/example-response.ts";
import type { HttpError } from "./http-error.ts";

/** The titles of the statuses that the mock itself sends. */
const TITLES: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
  502: "Bad Gateway",
  504: "Gateway Timeout",
};

/**
 * The JSON of an error, with the fields that the examples of an operation have.
 *
 * @param operation The operation whose documented errors the body imitates.
 */
export function errorBody(
  { status, message, isMockError }: HttpError,
  requestId: string,
  operation: MockedOperation | undefined,
): string {
  const documented = isMockError ? undefined : exampleOf(operation, status);
  const shape = documented ?? exampleOf(operation, 400);
  if (shape?.["error"]) return JSON.stringify({ error: { code: status, message, title: TITLES[status] ?? "Error" } });
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
