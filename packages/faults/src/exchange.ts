import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { Operation, OperationId } from "@hwc-users/spec";

/**
 * One of the two origins that the server listens on.
 *
 * @example
 * const origin: Origin = "other"; // faults.otherUrl
 */
export type Origin = "first" | "other";

/**
 * A request that came in whole.
 *
 * @example
 * const [request] = faults.requests("updateUser");
 * request?.headers["x-access-token"];
 */
export interface ReceivedRequest {
  /** Missing where the request is none of the spec's operations. */
  operationId: OperationId | undefined;
  method: string;
  /** The path and the query, as they were sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Which of the two origins it came to. */
  origin: Origin;
  /** When its headers came, by `performance.now()`. */
  receivedAt: number;
}

/**
 * A request of an operation, and the means to answer it.
 *
 * @example
 * faults.next("updateUser", [({ response, request }) => void response.end(request.body)]);
 */
export interface Exchange {
  operation: Operation;
  request: ReceivedRequest;
  /** Node's response, with the headers that every answer carries already set. */
  response: ServerResponse;
  /** Where the server listens. */
  urls: Record<Origin, string>;
  /** Waits; rejects at once when the connection ends, so that nothing runs on after it. */
  wait(milliseconds: number): Promise<void>;
  /** Ends the connection with a TCP reset. */
  reset(): void;
}
