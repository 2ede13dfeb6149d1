import type { MockedOperation } from "../api/example-response.ts";
import { errorBody } from "../pipeline/error-body.ts";
import type { HttpError } from "../pipeline/http-error.ts";
import { type HttpContext, sendResponse } from "./http-context.ts";
import { violationsHeader } from "./violations-header.ts";

/**
 * Sends an error.
 *
 * @param operation The operation whose documented errors the body imitates.
 */
export function sendError(context: HttpContext, error: HttpError, operation: MockedOperation | undefined): void {
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
