import type { OperationId, Reply } from "../replies/reply.ts";
import type { ReceivedRequest, RequestFilter } from "../request-log/received-request.ts";
import type { StoredUser } from "../state/seed.ts";

/**
 * The controls of a mock in another process: those of {@link Mock}, over HTTP. Each of them throws an error that says what to do
 * if the mock cannot be reached, has no control API, or rejects the token.
 */
export interface RemoteControls {
  /**
   * Adds a reply to the reply queue of an operation: see {@link Mock.reply}.
   *
   * @throws {TypeError} if the operation has no such reply; the message lists those that it has.
   */
  reply<Id extends OperationId>(operationId: Id, reply: Reply<Id>): Promise<void>;
  /**
   * The request log: see {@link Mock.requests}.
   *
   * @throws {TypeError} if there is no such operation; the message lists the operations.
   */
  requests(operationId?: OperationId): Promise<ReceivedRequest[]>;
  /** Counts the requests in the log that match: see {@link Mock.count}. */
  count(filter?: RequestFilter): Promise<number>;
  /** Empties the reply queue and the request log. */
  clear(): Promise<void>;
  /** Does what `clear` does, restarts the counters of faults, and brings back the users of the start. */
  reset(): Promise<void>;
  /**
   * The users of a stateful mock.
   *
   * @throws {TypeError} if the mock is not stateful.
   */
  users(): Promise<StoredUser[]>;
  /**
   * Lets all tokens expire that the mock has seen: see {@link Mock.expireTokens}.
   *
   * @throws {TypeError} if the mock is not stateful.
   */
  expireTokens(): Promise<void>;
}

/**
 * A scope of a mock in another process: see {@link Scope}.
 *
 * @example
 * const scope = connectMock("http://127.0.0.1:4010").scope("signup-test");
 * await scope.reply("updateUser", { status: 403 });
 */
export interface RemoteScope extends RemoteControls {
  /** The headers that put a request into the scope. */
  headers: { "X-Mock-Scope": string };
  /** Forgets the scope. A later request with its headers starts a new one. */
  close(): Promise<void>;
}

/**
 * A mock in another process or container.
 *
 * @example
 * const mock: RemoteMock = connectMock("http://127.0.0.1:4010");
 * await mock.reset();
 */
export interface RemoteMock extends RemoteControls {
  /** The URL of the mock, without a slash at the end. */
  url: string;
  /**
   * Returns the scope with this ID. It starts with its first request or reply.
   *
   * @param id Up to 64 letters, digits and `_ . : -`. A random ID when omitted.
   */
  scope(id?: string): RemoteScope;
}

/** The options of {@link connectMock}. */
export interface ConnectOptions {
  /** The control token of the mock (`--control-token`). */
  token?: string;
}
