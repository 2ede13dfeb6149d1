/** The generated types of one operation. */
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

/** The data that an operation resolves to: the body of its response, or undefined if it has none. */
export type Output<T extends OperationTypes> =
  Success<T> extends { content: { "application/json": infer Body } } ? Body : undefined;
