import { readHeaders } from "../context/read-headers.ts";
import type { Call, CallRequest } from "./call.ts";
import { fillPath } from "./path.ts";
import { serializeQuery } from "./query.ts";
import { serializeBody } from "./serialize-body.ts";

/**
 * Builds the request of a call.
 *
 * @throws {RequestError} if an argument or a header would not be sent as it is given, or the body is missing.
 */
export function buildRequest({ context, operation, input, callOptions, callInfo }: Call): CallRequest {
  const { method, path, queryNames, bodyRequired } = operation;
  const hasBody = bodyRequired || input["body"] !== undefined;
  const body = hasBody ? serializeBody(callInfo, input["body"]) : undefined;
  const headers = {
    ...(body && { "content-type": "application/json" }),
    ...context.headers,
    ...readHeaders(callInfo, callOptions),
  };
  const query = serializeQuery(callInfo, Object.fromEntries(queryNames.map((name) => [name, input[name]])));
  const url = context.baseUrl + fillPath(callInfo, path, input) + (query && `?${query}`);
  return { url, method, headers, body, signal: callOptions.signal };
}
