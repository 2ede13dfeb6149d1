import { argumentsOf } from "./arguments.ts";
import type { Operation, Schema } from "./operation.ts";

/**
 * Lists the arguments and body fields that the spec marks as personal (`x-personal`), sorted. `[]` stands for the items of
 * an array.
 */
export function personalNames(operations: readonly Operation[]): string[] {
  const names = operations.flatMap((operation) =>
    argumentsOf(operation).flatMap(({ name, schema }) => namesIn(schema, name)),
  );
  return [...new Set(names)].sort();
}

function namesIn(schema: Schema, name: string): string[] {
  return [
    ...(schema["x-personal"] ? [name] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([property, inner]) => namesIn(inner, property)),
    ...(schema.items ? namesIn(schema.items, "[]") : []),
    ...(schema.anyOf ?? []).flatMap((alternative) => namesIn(alternative, name)),
  ];
}
