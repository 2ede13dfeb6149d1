import type { HttpOperation } from "@hwc-users/spec";
import type { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import type { MockedOperation } from "./example-response.ts";

/** An operation as Prism parses it. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** An operation as `scripts/compile.ts` writes it. */
export interface CompiledOperation extends MockedOperation {
  /** The names, in lower case, of the header parameters. */
  headers: string[];
  /** The media types of the request body; empty if the operation has no body. */
  mediaTypes: string[];
  /** A {@link Definition} as JSON text, so that it is parsed only when a request needs it. */
  definition: string;
}

/** The full definition of an operation. */
export interface Definition {
  /** For the faults and the start page. */
  operation: HttpOperation;
  /** For Prism, which caches its validators by this object. */
  prism: PrismOperation;
}

const definitions = new WeakMap<CompiledOperation, Definition>();

/** Parses the definition of an operation, once. */
export function definitionOf(operation: CompiledOperation): Definition {
  const known = definitions.get(operation);
  if (known) return known;
  const definition = JSON.parse(operation.definition) as Definition;
  definitions.set(operation, definition);
  return definition;
}
