import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { HttpOperation, OperationId } from "@hwc-users/spec";

/**
 * One of the two origins that the server listens on.
 *
 * @example
 * const origin: Origin = "other"; // faults.otherUrl
 */
export type Origin = "first" | "other";

/**
 * A request that arrived whole.
 *
 * @example
 * const [request] = faults.requests("updateUser");
 * request?.headers["x-access-token"];
 */
export interface LoggedRequest {
  /** Undefined when the request matches no operation of the spec. */
  operationId: OperationId | undefined;
  method: string;
  /** The path and the query, as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** The origin that received it. */
  origin: Origin;
  /** When its headers arrived, by `performance.now()`. */
  receivedAt: number;
}

/**
 * The request being handled, and the means to respond to it.
 *
 * @example
 * faults.next("updateUser", [({ response, request }) => void response.end(request.body)]);
 */
export interface RequestContext {
  operation: HttpOperation;
  request: LoggedRequest;
  /** Node's response. The headers that every response carries are already set. */
  response: ServerResponse;
  /** The URLs of both origins. */
  urls: Record<Origin, string>;
  /** Waits. Rejects as soon as the connection closes, so that nothing runs after it. */
  wait(milliseconds: number): Promise<void>;
  /** Closes the connection with a TCP reset. */
  reset(): void;
}
