import type { Violation } from "../errors/violation.ts";
import type { CallEvent } from "../observability/call-event.ts";

/** Validates requests and responses against the spec. */
export interface Validator {
  /**
   * Lists the violations in the arguments of a call. The body is validated as the JSON that would be sent, so properties
   * with the value undefined are ignored. A value that JSON has no form for, such as NaN, is reported alone.
   *
   * @param operationId The operation, such as `updateUser`.
   * @param input The arguments of the call: path and query parameters, and `body`. They are not changed.
   * @returns An empty list if the arguments are valid.
   * @throws {Error} if there is no such operation.
   */
  request(operationId: string, input: Record<string, unknown>): Violation[];
  /**
   * Lists the violations in the body of a response. Unknown properties are valid, because the services add fields.
   *
   * @param operationId The operation that was called, such as `updateUser`.
   * @param status The HTTP status of the response.
   * @param body The parsed body.
   * @returns An empty list if the body is valid, or if the spec documents no body for this status.
   * @throws {Error} if there is no such operation.
   */
  response(operationId: string, status: number, body: unknown): Violation[];
}

/** A response that breaks the spec. */
export interface Drift extends CallEvent {
  /** The HTTP status of the response. */
  status: number;
  violations: Violation[];
}

/** Validates the calls of a client. */
export interface CallValidator {
  /**
   * Validates the arguments of a call before it is sent. It may return a promise; the call's timeout does not limit that
   * promise.
   *
   * @throws {RequestError} if the arguments break the spec; `violations` lists the problems. Another error becomes the `cause`
   *   of a `RequestError`.
   */
  request(operationId: string, input: Record<string, unknown>): void | Promise<void>;
  /**
   * Validates a response. It only reports: a response that breaks the spec is not rejected. If it throws or rejects, the call
   * continues, and `logger` receives a line about it.
   */
  response(call: CallEvent, status: number, body: unknown): void;
}
