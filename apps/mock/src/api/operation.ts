import type { Operation } from "@hwc-users/spec";
import type { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import type { AnsweredOperation } from "./answer.ts";

/** An operation as Prism reads it. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** An operation as `scripts/compile.ts` writes it. */
export interface CompiledOperation extends AnsweredOperation {
  service: string;
  /** The header that carries the token. */
  tokenHeader: string;
  /** The names, in small letters, of every header that the operation reads. */
  headers: string[];
  /** What the request's body may be; empty where it has none. */
  mediaTypes: string[];
  /** A {@link Definition} as JSON text, so that a start does not read what no request asks for. */
  definition: string;
}

/** All that the spec says of an operation, for those that need more than its answers. */
export interface Definition {
  /** For packages/faults and the start page. */
  operation: Operation;
  /** For Prism, which keeps what it compiles with this object. */
  prism: PrismOperation;
}

const definitions = new WeakMap<CompiledOperation, Definition>();

/** Reads the definition of an operation, once. */
export function definitionOf(operation: CompiledOperation): Definition {
  const known = definitions.get(operation);
  if (known) return known;
  const definition = JSON.parse(operation.definition) as Definition;
  definitions.set(operation, definition);
  return definition;
}
