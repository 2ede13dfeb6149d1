import type { RetryPolicy } from "../transport/retry-policy.ts";

/** The facts of a service that a call needs, from the generated tables. */
export interface ServiceDescriptor {
  /** The header that carries the token, in lower case; undefined if requests need none. */
  readonly tokenHeader?: string;
  /** The option that takes the token. */
  readonly tokenOption?: string;
  /** The error code that means success, if the service has one. */
  readonly successCode?: string;
  /** The names of personal arguments and fields; `[]` stands for the items of an array. */
  readonly personal: readonly string[];
}

/** The facts of an operation that a call needs, from the generated tables. */
export interface OperationDescriptor {
  readonly service: ServiceDescriptor;
  readonly operationId: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** The names of the path parameters. */
  readonly pathNames: readonly string[];
  /** The names of the query parameters. */
  readonly queryNames: readonly string[];
  /** Whether a call must have a body; undefined if it cannot have one. */
  readonly bodyRequired?: boolean;
  /** Whether a successful response has a body. */
  readonly hasResponseBody?: boolean;
  readonly retry: RetryPolicy;
}
