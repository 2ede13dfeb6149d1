import type { MockedOperation } from "../api/example-response.ts";
import { errorBody } from "./error-body.ts";
import type { HttpError } from "./http-error.ts";
import type { MockResponse } from "./mock-response.ts";
import type { RequestContext } from "./request-context.ts";
import { violationsHeader } from "./violations-header.ts";

/**
 * The response to a request that was rejected.
 *
 * @param operation The operation whose documented errors the body imitates.
 */
export function errorResponse(
  { violations, requestId }: RequestContext,
  error: HttpError,
  operation: MockedOperation | undefined,
): MockResponse {
  return {
    status: error.status,
    headers: {
      "Content-Type": "application/json",
      ...error.headers,
      ...(violations.length > 0 && { "sl-violations": violationsHeader(violations) }),
    },
    body: errorBody(error, requestId, operation),
  };
}
