import { isObject } from "@hwc-users/spec";
import type { ExampleResponse } from "../api/example-response.ts";

/** Copies a response with the ID of the request in its header and, if it has one there, in its body. */
export function withRequestId(response: ExampleResponse, requestId: string): ExampleResponse {
  const headers = { ...response.headers, "X-Request-Id": requestId };
  if (!response.body?.includes('"request_id"')) return { ...response, headers };
  const body: unknown = JSON.parse(response.body);
  if (!isObject(body) || !Object.hasOwn(body, "request_id")) return { ...response, headers };
  return { ...response, headers, body: JSON.stringify({ ...body, request_id: requestId }) };
}
