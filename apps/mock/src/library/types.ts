import type { IncomingHttpHeaders } from "node:http";
import type { Examples, FaultName } from "../generated/examples.ts";

/**
 * The name of an operation.
 *
 * @example
 * const operationId: OperationId = "updateUser";
 */
export type OperationId = keyof Examples;

/**
 * A reply to choose: a status with one of its named examples, the first where none is named, or a fault.
 *
 * @example
 * const reply: Reply<"updateUser"> = { status: 403, example: "notAllowed" };
 */
export type Reply<Id extends OperationId = OperationId> = StatusReply<Id> | { fault: FaultName };

// Asked of each operation by itself: of several together, only the statuses that all have would be left.
type StatusReply<Id extends OperationId> = Id extends OperationId
  ? { [Status in keyof Examples[Id]]: { status: Status; example?: Examples[Id][Status] } }[keyof Examples[Id]]
  : never;

/**
 * A request that came in whole.
 *
 * @example
 * const [request] = mock.requests("updateUser");
 * request?.body;
 */
export interface ReceivedRequest {
  operationId: OperationId;
  method: string;
  /** The path as it was sent, without the query. */
  path: string;
  /** The query as it was sent, without the question mark. */
  query: string;
  headers: IncomingHttpHeaders;
  /** The body as JSON, or as text where it is none; undefined where there is no body. */
  body: unknown;
  /** The request's own `X-Request-Id`, or the one that the mock made up and answered with. */
  requestId: string;
  /** What broke the spec, each as a sentence; empty for a request that the mock did not refuse. */
  violations: string[];
}

/** Chooses replies and looks at requests. */
export interface Director {
  /**
   * Chooses the reply to the next request of an operation that keeps to the spec; after further calls, to those after it. It
   * comes before the request's own `Prefer` header.
   *
   * @throws {TypeError} when the operation has no such reply; the message names those that it has.
   * @example
   * mock.reply("updateUser", { status: 403, example: "notAllowed" });
   */
  reply<Id extends OperationId>(operationId: Id, reply: Reply<Id>): void;
  /**
   * What came in, in order: the requests of one operation, or all. Refused ones are among them. The mock keeps the last
   * 1000.
   *
   * @throws {TypeError} when there is no such operation.
   * @example
   * expect(mock.requests("updateUser")).toMatchObject([{ body: { email: "ming.li@example.com" } }]);
   */
  requests(operationId?: OperationId): ReceivedRequest[];
  /** Forgets the requests, and the replies that still wait. */
  clear(): void;
}

/**
 * Replies and requests of those calls only that carry its headers, so that tests can share a mock and run at once.
 *
 * @example
 * const scope = mock.scope();
 * scope.reply("updateUser", { status: 403 });
 * await fetch(url, { method: "PUT", headers: { ...scope.headers, ...headers }, body });
 * scope.requests().length; // 1
 */
export interface Scope extends Director {
  /** What a request has to carry to belong to the scope. */
  headers: { "X-Mock-Scope": string };
}

/**
 * A mock that runs. What it chooses itself is for requests without a scope; what it looks at are all requests.
 *
 * @example
 * let mock: Mock;
 * beforeAll(async () => {
 *   mock = await startMock({ port: 0 });
 * });
 * afterAll(() => mock.close());
 */
export interface Mock extends Director {
  /** Where it listens, such as `http://127.0.0.1:4010`. */
  url: string;
  /** Makes replies and requests of its own, for one test. */
  scope(): Scope;
  /**
   * Writes a curl command that calls an operation.
   *
   * @throws {TypeError} when there is no such operation.
   */
  curl(operationId: OperationId): string;
  /** Stops it, once the requests in flight are answered; after five seconds it ends those. */
  close(): Promise<void>;
}
