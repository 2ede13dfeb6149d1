import type { CallEvent } from "./hooks.ts";

/** One thing that is wrong with a request or a response. It never carries the value at fault, which may be personal. */
export interface Violation {
  /**
   * Where it is wrong, as a JSON pointer: into the arguments of the call, or into the body of the response. The empty
   * string is the whole.
   *
   * @example "/body/title"
   */
  pointer: string;
  /**
   * What is wrong, to be read after the pointer.
   *
   * @example "must not be longer than 32 characters"
   */
  message: string;
  /**
   * The keyword of JSON Schema that says so.
   *
   * @example "maxLength"
   */
  keyword: string;
  /**
   * What the keyword asks for: the number of a limit, the list of allowed values, the type or types, the name of the
   * property that is missing or not known. For `anyOf` the list of properties of which one must be there.
   *
   * @example 32
   */
  limit: unknown;
}

/** Holds requests and responses to the spec. */
export interface Validator {
  /**
   * Lists all that is wrong with the arguments of a call. The body is judged as the JSON that would be sent, so that a
   * property whose value is undefined does not count.
   *
   * @param operationId The call, such as `updateUser`.
   * @param input The arguments of the call: path and query parameters, and `body`. They are not changed.
   * @returns An empty list, if nothing is wrong.
   * @throws Error if there is no such operation, and TypeError if the body cannot be written as JSON.
   */
  request(operationId: string, input: Record<string, unknown>): Violation[];
  /**
   * Lists all that is wrong with the body of a response. Properties that the spec does not know are not wrong, because
   * responses may grow.
   *
   * @param operationId The call that was answered, such as `updateUser`.
   * @param status The HTTP status of the response.
   * @param body The body, parsed.
   * @returns An empty list, if nothing is wrong, or if the spec says nothing about a body with this status.
   * @throws Error if there is no such operation.
   */
  response(operationId: string, status: number, body: unknown): Violation[];
}

/** How a response departs from the spec. */
export interface Drift extends CallEvent {
  /** The HTTP status of the response. */
  status: number;
  violations: Violation[];
}

/** What a client calls to hold its calls to the spec. */
export interface CallValidator {
  /**
   * Checks the arguments of a call before it is sent.
   *
   * @throws {RequestError} when the spec does not allow the call; `violations` says why.
   */
  request(operationId: string, input: Record<string, unknown>): void;
  /** Looks at a response. It does not throw: a response that departs from the spec is reported, not refused. */
  response(call: CallEvent, status: number, body: unknown): void;
}
