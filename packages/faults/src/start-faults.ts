import { type OperationId, operationById, operations } from "@hwc-users/spec";
import { createOriginListener, type ServerState } from "./origin-listener.ts";
import { startOrigin } from "./origin-server.ts";
import type { ReplyHandler } from "./reply-handler.ts";
import type { LoggedRequest } from "./request-context.ts";
import { createSession } from "./session.ts";

/**
 * A running fault server.
 *
 * @example
 * let faults: Faults;
 * beforeAll(async () => {
 *   faults = await startFaults();
 * });
 */
export interface Faults {
  /** The URL of the server, such as `http://127.0.0.1:40100`. */
  url: string;
  /** A second origin of the same server. */
  otherUrl: string;
  /**
   * Adds replies to the reply queue of an operation. Each request gets one, in order. While the queue is empty, the server
   * replies with `ok()`.
   *
   * @throws {TypeError} when the spec has no such operation; the message lists the operations.
   */
  next(operationId: OperationId, replies: ReplyHandler[]): void;
  /**
   * The request log, in order of arrival: the requests of one operation, or all requests, including those that match no
   * operation. Leaves out preflights.
   */
  requests(operationId?: OperationId): LoggedRequest[];
  /** The number of open sockets on both origins. */
  openConnections(): number;
  /** How many requests the client aborted before the response was complete: of one operation, or of all. */
  aborted(operationId?: OperationId): number;
  /** Empties the reply queues, the request log and the count of aborted requests. */
  clear(): void;
  /** Destroys every socket and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a server on two free ports of 127.0.0.1. It responds to the operations of the spec, and misbehaves when a test scripts
 * it to.
 *
 * @example
 * const faults = await startFaults();
 * faults.next("updateUser", [reset(), status(503, { retryAfter: 1 }), ok()]);
 * await faults.close();
 */
export async function startFaults(): Promise<Faults> {
  const state: ServerState = { session: createSession(), urls: { first: "", other: "" }, closing: false };
  const first = await startOrigin(createOriginListener(state, "first"));
  const other = await startOrigin(createOriginListener(state, "other"));
  state.urls = { first: first.url, other: other.url };
  return {
    url: first.url,
    otherUrl: other.url,
    next(operationId, replies) {
      operationById(operations, operationId);
      const { replies: queues } = state.session;
      queues.set(operationId, [...(queues.get(operationId) ?? []), ...replies]);
    },
    requests(operationId) {
      if (operationId === undefined) return [...state.session.requests];
      operationById(operations, operationId);
      return state.session.requests.filter((request) => request.operationId === operationId);
    },
    openConnections: () => first.sockets.size + other.sockets.size,
    aborted(operationId) {
      if (operationId === undefined) return state.session.aborted.length;
      operationById(operations, operationId);
      return state.session.aborted.filter((aborted) => aborted === operationId).length;
    },
    clear() {
      state.session = createSession();
    },
    async close() {
      state.closing = true;
      await Promise.all([first.close(), other.close()]);
    },
  };
}
