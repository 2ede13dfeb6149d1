import type { RetryPolicy } from "./retry.ts";

/** What the generated table says of a service. */
export interface Service {
  readonly tokenHeader: string;
  /** The error code that means success, where there is one. */
  readonly successCode?: string;
  /** The arguments and fields that are about a person; `[]` stands for the items of an array. */
  readonly personal: readonly string[];
}

/** What the generated table says of an operation. */
export interface Operation {
  readonly service: Service;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** What stands in the path between its parameters, and their names, in turns. */
  readonly pathParts: readonly string[];
  /** The names of the query parameters. */
  readonly inQuery: readonly string[];
  /** The names of all arguments: path and query parameters, and `body`. */
  readonly takes: readonly string[];
  /** Whether a success has a body. */
  readonly givesBody?: boolean;
  readonly retry: RetryPolicy;
}
