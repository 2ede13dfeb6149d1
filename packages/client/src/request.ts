import type { Call } from "./call.ts";
import { CallError, RequestError } from "./errors.ts";
import { serializeQuery } from "./openapi-fetch.ts";
import { serializePath } from "./path.ts";

/** The request of a call: a `Request`, or as much of one as is sent. */
export interface CallRequest {
  readonly url: string;
  readonly method: string;
  /** By their names in lower case. */
  readonly headers: Record<string, string>;
  /** The JSON text, if there is a body. */
  readonly body?: string | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the request of a call.
 *
 * @throws {RequestError} when an argument or a header cannot be sent.
 */
export function createRequest({ context, operation, input, own, trace }: Call): CallRequest {
  const { baseUrl, options } = context;
  const { method, pathParts, inQuery, takes } = operation;
  const { headers: ownHeaders, language = options.language, signal } = own;
  const headers: Record<string, string> = {};
  let body: string | undefined;
  let search = "";
  let url: string;
  let part = "a body";
  try {
    body = JSON.stringify(input["body"]);
    if (body) headers["content-type"] = "application/json";
    if (language) headers["accept-language"] = language;
    part = "headers";
    if (ownHeaders) Object.assign(headers, Object.fromEntries(new Headers(ownHeaders)));
    part = "a parameter";
    for (const name of inQuery) {
      const text = serializeQuery(name, input[name]);
      if (text) search += (search ? "&" : "?") + text;
    }
    url = baseUrl + serializePath(trace, pathParts, input) + search;
  } catch (error) {
    if (error instanceof CallError) throw error;
    // What was thrown is not told: it can show the value that does not fit.
    throw new RequestError(trace, `has ${part} that cannot be sent`);
  }
  if (takes.includes("body") && (body ?? "null") === "null") throw new RequestError(trace, "needs a body");
  return { url, method, headers, body, signal };
}
