import type { OperationId, Reply } from "../replies/reply.ts";
import type { ReceivedRequest, RequestFilter } from "../request-log/received-request.ts";
import type { StoredUser } from "../state/seed.ts";

/** The reply queue, the request log and the users of a mock or of a scope. */
export interface MockControls {
  /**
   * Adds a reply to the reply queue of an operation. It goes to the next valid request that it matches, and overrides the
   * `Prefer` header.
   *
   * @throws {TypeError} if the operation has no such reply; the message lists those that it has. Also for a body that does not
   * fit its schema; the message lists the violations.
   * @example
   * mock.reply("updateUser", { status: 403, example: "notAllowed" });
   */
  reply<Id extends OperationId>(operationId: Id, reply: Reply<Id>): void;
  /**
   * The request log, in order of arrival: the requests of one operation, or of all. It includes rejected requests, and keeps
   * the last 1000, or 32 MiB.
   *
   * @throws {TypeError} if there is no such operation; the message lists the operations.
   * @example
   * expect(mock.requests("updateUser")).toMatchObject([{ body: { email: "ming.li@example.com" } }]);
   */
  requests(operationId?: OperationId): ReceivedRequest[];
  /**
   * Counts the requests in the log that match.
   *
   * @throws {TypeError} if the filter is invalid; the message says what to write.
   * @example
   * expect(mock.count({ operationId: "updateUser", when: { body: { status: 1 } } })).toBe(2);
   */
  count(filter?: RequestFilter): number;
  /** Empties the reply queue and the request log. */
  clear(): void;
  /** Does what `clear` does, restarts the counters of faults, and brings back the users of the start. */
  reset(): void;
  /**
   * The users of a stateful mock.
   *
   * @throws {TypeError} if the mock is not stateful.
   * @example
   * mock.users().find(({ id }) => id === "ming.li")?.fields;
   */
  users(): StoredUser[];
  /**
   * Lets all tokens expire that the mock has seen. Requests with them get the documented 401, until the client signs in again.
   *
   * @throws {TypeError} if the mock is not stateful.
   */
  expireTokens(): void;
}

/**
 * A reply queue, a request log and users for the requests that carry its headers, so that concurrent tests can share a mock.
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
  /** Forgets the scope. A later request with its headers starts a new one. */
  close(): void;
}

/**
 * A running mock. Its reply queue and its users are for requests without a scope; its request log has all requests.
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
  /**
   * Creates a scope for one test, or returns the scope with this ID. The mock keeps the 1000 scopes that were used last.
   *
   * @param id Up to 64 letters, digits and `_ . : -`. A random ID when omitted.
   */
  scope(id?: string): Scope;
  /**
   * Returns a curl command that calls an operation.
   *
   * @throws {TypeError} if there is no such operation; the message lists the operations.
   */
  curl(operationId: OperationId): string;
  /** Stops the mock once the requests in flight are done, or after five seconds. Every call returns the same promise. */
  close(): Promise<void>;
  /**
   * Does what `close` does.
   *
   * @example
   * await using mock = await startMock({ port: 0 });
   */
  [Symbol.asyncDispose](): Promise<void>;
}
