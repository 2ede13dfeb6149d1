import { isSuccess } from "@hwc-users/spec";
import type { ExampleResponse } from "../api/example-response.ts";
import { withRequestId } from "../echo/request-id.ts";
import type { StateRequest } from "./state-request.ts";

/**
 * Returns a documented response with the ID of the request.
 *
 * @throws {Error} if the spec has no example with the name.
 */
export function documentedResponse({ operation, requestId }: StateRequest, example: string): ExampleResponse {
  const response = operation.responses.find((candidate) => candidate.example === example);
  if (!response) throw new Error(`The spec has no example ${example} of ${operation.operationId}. Add it to the spec.`);
  return withRequestId(response, requestId);
}

/**
 * Returns the first example of the success.
 *
 * @throws {Error} if the spec documents no success.
 */
export function successExample({ operation }: StateRequest): ExampleResponse {
  const [response] = operation.responses;
  if (response && isSuccess(response.status)) return response;
  throw new Error(`The spec has no success of ${operation.operationId}. Add it to the spec.`);
}

/** Returns the 401 for an expired token; undefined if the operation documents none. */
export function tokenExpired({ operation, requestId }: StateRequest): ExampleResponse | undefined {
  const rejections = operation.responses.filter(({ status }) => status === 401);
  const rejection = rejections.find(({ example }) => example === "tokenRefused") ?? rejections[0];
  return rejection && withRequestId(rejection, requestId);
}
