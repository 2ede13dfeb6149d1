import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import type { PrismViolation } from "../api/prism-violation.ts";

/** Separates the replies and the log of tests that share a mock. */
export const SCOPE_HEADER = "X-Mock-Scope";

/** The request being handled, and the means to respond to it. */
export interface RequestContext {
  request: IncomingMessage;
  response: ServerResponse;
  /** In capitals. */
  method: string;
  /** As sent, without the query. */
  path: string;
  /** The query as sent, without the question mark. */
  search: string;
  /** The request's `X-Request-Id`, or a generated one. */
  requestId: string;
  /** The headers of every response to this request. */
  responseHeaders: Record<string, string>;
  /** Missing when the request matches no operation of the spec. */
  operation?: CompiledOperation;
  violations: PrismViolation[];
  startedAt: number;
}

const VALID_ID = /^[\w.:-]{1,64}$/;

/** Creates the context of a request. */
export function createRequestContext(request: IncomingMessage, response: ServerResponse): RequestContext {
  const { method = "", url = "/", headers } = request;
  // A client that uses the mock as its proxy sends the whole URL.
  const target = url.startsWith("/") ? url : `/${url.replace(/^[a-z]+:\/\/[^/?]*\/?/i, "")}`;
  const query = target.indexOf("?");
  const sentId = headers["x-request-id"];
  const requestId = typeof sentId === "string" && VALID_ID.test(sentId) ? sentId : randomUUID().replaceAll("-", "");
  return {
    request,
    response,
    method,
    path: query < 0 ? target : target.slice(0, query),
    search: query < 0 ? "" : target.slice(query + 1),
    requestId,
    responseHeaders: { "X-Request-Id": requestId },
    violations: [],
    startedAt: performance.now(),
  };
}

/** Sends a complete response. The headers of every response override the given ones. */
export function sendResponse(
  { response, responseHeaders }: RequestContext,
  status: number,
  headers: Record<string, string | string[]>,
  body: string | Uint8Array = "",
): void {
  // Responses with these statuses have no body, and no Content-Length either.
  const length = status === 204 || status === 304 ? {} : { "Content-Length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...responseHeaders, ...length }).end(body);
}
