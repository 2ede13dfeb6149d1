import { RequestError } from "../errors/errors.ts";
import type { Call, CallRequest } from "./call.ts";
import { fillPath } from "./path.ts";
import { serializeQuery } from "./query.ts";

/**
 * Builds the request of a call.
 *
 * @throws {RequestError} if an argument or a header cannot be serialized, or the body is missing.
 */
export function buildRequest({ context, operation, input, callOptions, callInfo }: Call): CallRequest {
  const { method, path, queryNames, bodyRequired } = operation;
  const { language = context.options.language, signal } = callOptions;
  const headers: Record<string, string> = {};
  let url = context.baseUrl + fillPath(callInfo, path, input);
  let body: string | undefined;
  let part = "body";
  try {
    body = JSON.stringify(input["body"]);
    if (body) headers["content-type"] = "application/json";
    if (language) headers["accept-language"] = language;
    part = "headers";
    if (callOptions.headers) Object.assign(headers, Object.fromEntries(new Headers(callOptions.headers)));
    part = "query";
    const query = queryNames
      .map((name) => serializeQuery(name, input[name]))
      .filter(Boolean)
      .join("&");
    if (query) url += `?${query}`;
  } catch {
    // The cause is omitted, because its message can contain the value.
    throw new RequestError(callInfo, `${part} must be serializable`);
  }
  if (bodyRequired && (body ?? "null") === "null") throw new RequestError(callInfo, "body is required");
  return { url, method, headers, body, signal };
}
