import type { MockedOperation } from "../api/example-response.ts";
import type { PrismViolation } from "../api/prism-violation.ts";

/** The headers of a request, with names in lower case. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>> & {
  readonly authorization?: string | undefined;
  readonly "content-type"?: string | undefined;
  readonly origin?: string | undefined;
};

/** The request being handled. */
export interface RequestContext {
  /** In capitals. */
  method: string;
  /** As sent, without the query. */
  path: string;
  /** The query as sent, without the question mark. */
  search: string;
  headers: RequestHeaders;
  /** The request's `X-Request-Id`, or a generated one. */
  requestId: string;
  /** The headers of every response to this request. */
  responseHeaders: Record<string, string>;
  /** Missing when the request matches no operation of the spec. */
  operation?: MockedOperation;
  /** The parsed body; missing before the check. */
  body?: unknown;
  violations: PrismViolation[];
  /** Notes for the log, such as a misspelt preference. */
  hints: string[];
  startedAt: number;
  /** Aborted as soon as the client is gone. */
  signal(): AbortSignal;
}

const VALID_ID = /^[\w.:-]{1,64}$/;

/** Creates the context of a request. */
export function createRequestContext(
  method: string,
  target: string,
  headers: RequestHeaders,
  signal: () => AbortSignal,
): RequestContext {
  // A client that uses the mock as its proxy sends the whole URL.
  const relative = target.startsWith("/") ? target : `/${target.replace(/^[a-z]+:\/\/[^/?]*\/?/i, "")}`;
  const query = relative.indexOf("?");
  const sentId = headers["x-request-id"];
  const requestId = isId(sentId) ? sentId : crypto.randomUUID().replaceAll("-", "");
  return {
    method,
    path: query < 0 ? relative : relative.slice(0, query),
    search: query < 0 ? "" : relative.slice(query + 1),
    headers,
    requestId,
    responseHeaders: { "X-Request-Id": requestId },
    violations: [],
    hints: [],
    startedAt: performance.now(),
    signal,
  };
}

/** Whether a value is usable as the ID of a request or a scope. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && VALID_ID.test(value);
}
