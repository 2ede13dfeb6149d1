import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import { errorBody } from "../pipeline/error-body.ts";
import { HttpError } from "../pipeline/http-error.ts";

const MESSAGE = "A test scripted this status.";

/** The response with a status and no example: an error as the others of the operation, or nothing. */
export function undocumentedResponse(operation: MockedOperation, status: number): ExampleResponse {
  if (status < 400) return { status, headers: {} };
  const [example] = operation.responses.filter((response) => response.status >= 400);
  const requestId = example?.headers["X-Request-Id"] ?? "";
  return {
    status,
    headers: { "Content-Type": "application/json" },
    body: errorBody(new HttpError(status, MESSAGE), requestId, operation),
  };
}
