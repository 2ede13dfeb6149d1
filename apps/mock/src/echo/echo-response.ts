import { isObject, isSuccess } from "@hwc-users/spec";
import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import type { EchoRequest } from "./echo-request.ts";
import { echoedFields, isError } from "./echoed-fields.ts";
import { withRequestId } from "./request-id.ts";

/**
 * Copies a response with the values of the request. A success gets each value that was sent under a name that the response has
 * too, if its type fits: even `null` and an empty text. Every response gets the ID of the request.
 */
export function echoResponse(
  operation: MockedOperation,
  request: EchoRequest,
  response: ExampleResponse,
): ExampleResponse {
  return withRequestId(withSentValues(operation, request, response), request.requestId);
}

function withSentValues(operation: MockedOperation, request: EchoRequest, response: ExampleResponse): ExampleResponse {
  if (!isSuccess(response.status) || response.body === undefined) return response;
  const body: unknown = JSON.parse(response.body);
  if (!isObject(body) || isError(body)) return response;
  const changes = echoedFields(operation, request, response.status, body);
  return { ...response, body: JSON.stringify({ ...body, ...changes }) };
}
