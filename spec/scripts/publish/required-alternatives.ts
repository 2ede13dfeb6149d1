import { isObject, type Json, type JsonObject } from "../../src/json.ts";
import { rewriteObjects } from "./rewrite-objects.ts";

/**
 * Expands "these properties, and one of these `required` lists" into a choice of complete, closed schemas. Many generators
 * print an alternative that has only `required` as `unknown`, or drop it, and then accept any body.
 */
export function expandRequiredAlternatives(document: JsonObject): JsonObject {
  return rewriteObjects(document, { schema: expand });
}

function expand(schema: JsonObject): JsonObject {
  const { type, description, anyOf, required = [], ...rest } = schema;
  if (!Array.isArray(anyOf) || !anyOf.every(hasOnlyRequired) || !Array.isArray(required)) return schema;
  const alternatives = anyOf.map((alternative) => ({
    ...(type !== undefined && { type }),
    ...alternative,
    required: [...required, ...alternative.required],
    ...rest,
  }));
  return {
    ...(type !== undefined && { type }),
    ...(description !== undefined && { description }),
    anyOf: alternatives,
  };
}

/** A `title` may stand beside `required`. */
function hasOnlyRequired(schema: Json): schema is { required: Json[] } {
  return (
    isObject(schema) &&
    Array.isArray(schema["required"]) &&
    Object.keys(schema).every((key) => key === "required" || key === "title")
  );
}
