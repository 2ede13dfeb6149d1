import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { CompiledOperation } from "../api/operation.ts";
import type { Violation } from "../prism/violation.ts";

/** A request and what becomes of it. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** In capitals. */
  method: string;
  /** As it was sent, without the query. */
  path: string;
  search: string;
  /** The request's own `X-Request-Id`, or one made up. */
  requestId: string;
  /** What every answer carries. */
  headers: Record<string, string>;
  /** Missing where the request is none of the spec's operations. */
  operation?: CompiledOperation;
  violations: Violation[];
  startedAt: number;
}

const SENT_ID = /^[\w.:-]{1,64}$/;

/** Opens the exchange of a request. */
export function openExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const { method = "", url = "/", headers } = request;
  // A client that takes the mock for its proxy sends the whole URL.
  const target = url.startsWith("/") ? url : `/${url.replace(/^[a-z]+:\/\/[^/?]*\/?/i, "")}`;
  const query = target.indexOf("?");
  const sentId = headers["x-request-id"];
  const requestId = typeof sentId === "string" && SENT_ID.test(sentId) ? sentId : randomUUID().replaceAll("-", "");
  return {
    request,
    response,
    method,
    path: query < 0 ? target : target.slice(0, query),
    search: query < 0 ? "" : target.slice(query + 1),
    requestId,
    headers: { "X-Request-Id": requestId },
    violations: [],
    startedAt: performance.now(),
  };
}

/** Sends a whole answer. What every answer carries wins over the headers given here. */
export function send(
  { response, headers: common }: Pick<Exchange, "response" | "headers">,
  status: number,
  headers: Record<string, string | string[]>,
  body: string | Uint8Array = "",
): void {
  // A status of this kind has no body, and says so without a length.
  const length = status === 204 || status === 304 ? {} : { "Content-Length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...common, ...length }).end(body);
}
