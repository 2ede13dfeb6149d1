import type { IncomingMessage, ServerResponse } from "node:http";
import { exposedHeaders } from "@hwc-users/faults";
import type { MockResponse } from "../pipeline/mock-response.ts";
import { createRequestContext, type RequestContext } from "../pipeline/request-context.ts";

/** A request that arrived over HTTP, and the means to respond to it. */
export interface HttpContext extends RequestContext {
  request: IncomingMessage;
  response: ServerResponse;
}

/** Creates the context of a request over HTTP. */
export function createHttpContext(request: IncomingMessage, response: ServerResponse): HttpContext {
  const { method = "", url = "/", headers } = request;
  let client: AbortController | undefined;
  function signal(): AbortSignal {
    if (client) return client.signal;
    const controller = new AbortController();
    client = controller;
    if (response.destroyed) controller.abort();
    else response.once("close", () => controller.abort());
    return controller.signal;
  }
  return { ...createRequestContext(method, url, headers, signal), request, response };
}

/** Sends a complete response. The headers of every response override the given ones. */
export function sendResponse(
  { response, responseHeaders }: HttpContext,
  status: number,
  headers: MockResponse["headers"],
  body: string | Uint8Array = "",
): void {
  // Responses with these statuses have no body, and no Content-Length either.
  const length = status === 204 || status === 304 ? {} : { "Content-Length": Buffer.byteLength(body) };
  const all = { ...headers, ...responseHeaders, ...length };
  if ("Access-Control-Allow-Origin" in all) Object.assign(all, exposedHeaders(Object.keys(all)));
  response.writeHead(status, all).end(body);
}
