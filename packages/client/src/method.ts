import type { CallOptions } from "./client-options.ts";

/** What the generated types say of one operation. */
export interface OperationTypes {
  parameters: { path?: unknown; query?: unknown };
  requestBody?: unknown;
  responses: object;
}

type Flat<T> = { [Key in keyof T]: T[Key] };
type PathParameters<T> = T extends { parameters: { path: infer Path } } ? Path : unknown;
type QueryParameters<T> = T extends { parameters: { query?: infer Query } }
  ? [Query] extends [never | undefined]
    ? unknown
    : Query
  : unknown;
type RequestBody<T> = T extends { requestBody: { content: { "application/json": infer Body } } }
  ? { body: Body }
  : T extends { requestBody?: { content: { "application/json": infer Body } } }
    ? { body?: Body }
    : unknown;

/** The arguments of an operation: its path and query parameters, and `body`. */
export type Input<T extends OperationTypes> = Flat<PathParameters<T> & QueryParameters<T> & RequestBody<T>>;

type Success<T extends OperationTypes> = T["responses"][keyof T["responses"] & (200 | 201 | 202 | 203 | 204)];

/** What an operation resolves to: the body of its answer, or undefined where the answer has none. */
export type Output<T extends OperationTypes> =
  Success<T> extends { content: { "application/json": infer Body } } ? Body : undefined;

/** What a call brought, and how. */
export interface Outcome<Data> {
  /** The body of the answer; undefined where it has none. */
  data: Data;
  /** The answer itself. Its body has been read. */
  response: Response;
  /** The ID to quote to the vendor. */
  requestId: string;
}

/**
 * A promise of a call's data.
 *
 * @example
 * const user = await meeting.updateUser({ account, body });
 * const { data, response, requestId } = await meeting.updateUser({ account, body }).withResponse();
 */
export interface CallPromise<Data> extends Promise<Data> {
  /** The data with the response that brought it, and the request ID. */
  withResponse(): Promise<Outcome<Data>>;
}

/** A method of a client. */
export type Method<T extends OperationTypes> =
  Partial<Input<T>> extends Input<T>
    ? (input?: Input<T>, options?: CallOptions) => CallPromise<Output<T>>
    : (input: Input<T>, options?: CallOptions) => CallPromise<Output<T>>;

/** One method for each operation. */
export type Methods<Operations> = {
  [OperationId in keyof Operations]: Operations[OperationId] extends OperationTypes
    ? Method<Operations[OperationId]>
    : never;
};
