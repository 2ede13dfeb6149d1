import type { Operation, Schema } from "@hwc-users/spec";

/** Lists the arguments and fields of requests that the spec marks as personal; the items of an array go by `[]`. */
export function personalNames(operations: Operation[]): string[] {
  const names = operations.flatMap(({ parameters, requestBody }) => [
    ...parameters.flatMap(({ name, schema }) => namesIn(schema, name)),
    ...(requestBody ? namesIn(requestBody.schema) : []),
  ]);
  return [...new Set(names)].sort();
}

function namesIn(schema: Schema, name = ""): string[] {
  return [
    ...(schema["x-personal"] ? [name] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([property, inner]) => namesIn(inner, property)),
    ...(schema.items ? namesIn(schema.items, "[]") : []),
    ...(schema.anyOf ?? []).flatMap((alternative) => namesIn(alternative, name)),
  ];
}
