import type { IncomingHttpHeaders } from "node:http";
import type { Examples, FaultName } from "../generated/examples.ts";

/**
 * The ID of an operation.
 *
 * @example
 * const operationId: OperationId = "updateUser";
 */
export type OperationId = keyof Examples;

/**
 * A scripted reply: a status with one of its named examples (by default the first), or a fault.
 *
 * @example
 * const reply: Reply<"updateUser"> = { status: 403, example: "notAllowed" };
 */
export type Reply<Id extends OperationId = OperationId> = StatusReply<Id> | FaultReply;

// Distributes over the operations: without that, only the statuses that all of them have would be left.
export type StatusReply<Id extends OperationId = OperationId> = Id extends OperationId
  ? { [Status in keyof Examples[Id]]: { status: Status; example?: Examples[Id][Status] } }[keyof Examples[Id]]
  : never;

export interface FaultReply {
  fault: FaultName;
}

/**
 * A request that arrived whole.
 *
 * @example
 * const [request] = mock.requests("updateUser");
 * request?.body;
 */
export interface ReceivedRequest {
  operationId: OperationId;
  method: string;
  /** The path as sent, without the query. */
  path: string;
  /** The query as sent, without the question mark. */
  query: string;
  headers: IncomingHttpHeaders;
  /** The parsed body, or its text if it is not JSON; undefined if there is no body. */
  body: unknown;
  /** The request's `X-Request-Id`, or the one that the mock generated and sent in the response. */
  requestId: string;
  /** The messages of the request's violations; empty for a request that the mock accepted. */
  violations: string[];
}

/** The reply queue and the request log of a mock or of a scope. */
export interface MockControls {
  /**
   * Adds a reply to the reply queue of an operation. It goes to the next valid request and overrides the
   * `Prefer` header.
   *
   * @throws {TypeError} if the operation has no such reply; the message lists those that it has.
   * @example
   * mock.reply("updateUser", { status: 403, example: "notAllowed" });
   */
  reply<Id extends OperationId>(operationId: Id, reply: Reply<Id>): void;
  /**
   * The request log, in order of arrival: the requests of one operation, or of all. It includes rejected requests, and keeps
   * the last 1000.
   *
   * @throws {TypeError} if there is no such operation; the message lists the operations.
   * @example
   * expect(mock.requests("updateUser")).toMatchObject([{ body: { email: "ming.li@example.com" } }]);
   */
  requests(operationId?: OperationId): ReceivedRequest[];
  /** Empties the reply queue and the request log. */
  clear(): void;
}

/**
 * A reply queue and a request log for the requests that carry its headers, so that concurrent tests can share a mock.
 *
 * @example
 * const scope = mock.scope();
 * scope.reply("updateUser", { status: 403 });
 * await fetch(url, { method: "PUT", headers: { ...scope.headers, ...headers }, body });
 * scope.requests().length; // 1
 */
export interface Scope extends MockControls {
  /** The headers that put a request into the scope. */
  headers: { "X-Mock-Scope": string };
}

/**
 * A running mock. Its reply queue is for requests without a scope; its request log has all requests.
 *
 * @example
 * let mock: Mock;
 * beforeAll(async () => {
 *   mock = await startMock({ port: 0 });
 * });
 * afterAll(() => mock.close());
 */
export interface Mock extends MockControls {
  /** The URL of the mock, such as `http://127.0.0.1:4010`. */
  url: string;
  /** Creates a scope with its own reply queue and request log, for one test. */
  scope(): Scope;
  /**
   * Returns a curl command that calls an operation.
   *
   * @throws {TypeError} if there is no such operation; the message lists the operations.
   */
  curl(operationId: OperationId): string;
  /** Stops the mock once the requests in flight are done, or after five seconds. */
  close(): Promise<void>;
}
