import type { MockedOperation } from "../api/example-response.ts";
import { errorResponse } from "../pipeline/error-response.ts";
import type { HttpError } from "../pipeline/http-error.ts";
import { type HttpContext, sendResponse } from "./http-context.ts";

/**
 * Sends an error.
 *
 * @param operation The operation whose documented errors the body imitates.
 */
export function sendError(context: HttpContext, error: HttpError, operation: MockedOperation | undefined): void {
  const { status, headers, body } = errorResponse(context, error, operation);
  sendResponse(context, status, headers, body);
}
