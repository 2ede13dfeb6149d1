import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { HttpOperation, OperationId } from "@hwc-users/spec";
import type { FaultContext, Origin } from "./fault-context.ts";

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
export interface RequestContext extends FaultContext {
  operation: HttpOperation;
  request: LoggedRequest;
  response: ServerResponse;
}
