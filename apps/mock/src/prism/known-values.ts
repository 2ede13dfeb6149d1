import type { PrismOperation } from "../api/compiled-operation.ts";

/** The keyword with the known values of an open enumeration: a list of schemas. */
export const KNOWN_VALUES = "x-known-values";

const generated = new WeakMap<PrismOperation, PrismOperation>();

/** Copies an operation so that Prism generates only known values, and `null` only where nothing else is possible. */
export function withKnownValues(operation: PrismOperation): PrismOperation {
  const known = generated.get(operation);
  if (known) return known;
  const copy = { ...operation, responses: operation.responses.map((response) => visit(response) as typeof response) };
  generated.set(operation, copy);
  return copy;
}

function visit(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(visit);
  if (typeof node !== "object" || node === null) return node;
  const { [KNOWN_VALUES]: values, type, ...others } = node as Record<string, unknown>;
  if (Array.isArray(values)) return { anyOf: values };
  const alternatives = Array.isArray(others["anyOf"]) && {
    anyOf: others["anyOf"].filter((one) => one.type !== "null"),
  };
  const visited = Object.entries({ ...others, ...alternatives }).map(([name, child]) => [name, visit(child)]);
  const possible = Array.isArray(type) ? withoutNull(type) : visit(type);
  return { ...(type !== undefined && { type: possible }), ...Object.fromEntries(visited) };
}

function withoutNull(type: unknown[]): unknown {
  const others = type.filter((name) => name !== "null");
  return others.length > 0 ? others : type;
}
