import type { RequestHeaders } from "../pipeline/request-context.ts";
import type { OperationId, RequestMatcher } from "../replies/reply.ts";

/**
 * A request that arrived whole, or was rejected before.
 *
 * @example
 * const [request] = mock.requests("updateUser");
 * request?.body;
 */
export interface ReceivedRequest {
  /** Missing when the request matches no operation. */
  operationId?: OperationId;
  method: string;
  /** The path as sent, without the query. */
  path: string;
  /** The query as sent, without the question mark. */
  query: string;
  /** With names in lower case. */
  headers: RequestHeaders;
  /** The parsed body, or its text if it is not JSON; undefined if there is no body. */
  body: unknown;
  /** The request's `X-Request-Id`, or the one that the mock generated and sent in the response. */
  requestId: string;
  /** The messages of the request's violations; empty for a request that the mock accepted. */
  violations: string[];
}

/**
 * Selects requests of the log.
 *
 * @example
 * mock.count({ operationId: "updateUser", when: { parameters: { account: "ming.li" } } });
 */
export interface RequestFilter {
  /** Every operation when omitted. */
  operationId?: OperationId;
  /** Every request when omitted. */
  when?: RequestMatcher;
}
