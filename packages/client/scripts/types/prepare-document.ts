import { isObject, type Json, type JsonObject, lookUpReference } from "@hwc-users/spec";
import type { OpenAPI3 } from "openapi-typescript";
import { describeValues } from "./describe-values.ts";

/**
 * Rewrites an OpenAPI document, without changing its meaning, so that openapi-typescript generates better types.
 */
export function prepareDocument(document: object): OpenAPI3 {
  return rewrite(document as JsonObject, document as JsonObject) as unknown as OpenAPI3;
}

function rewrite(value: Json, document: JsonObject): Json {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, document));
  if (!isObject(value)) return value;
  const inlined = inlineReference(value, document);
  const rewritten = Object.fromEntries(Object.entries(inlined).map(([key, child]) => [key, rewrite(child, document)]));
  return expandAlternatives(describeValues(rewritten));
}

/**
 * Inlines references, except those to objects and arrays. Otherwise an argument or a field would lack the doc comment of the
 * parameter or string to which it refers.
 */
function inlineReference(value: JsonObject, document: JsonObject): JsonObject {
  const { $ref, ...siblings } = value;
  if (typeof $ref !== "string") return value;
  const target = lookUpReference(document, $ref);
  if (!isObject(target) || target["type"] === "object" || target["type"] === "array") return value;
  return { ...target, ...siblings };
}

/**
 * Expands "these properties, and one of these `required` lists" into a choice of whole schemas. openapi-typescript prints an
 * alternative that only has `required` as `unknown`, and the type would accept anything.
 */
function expandAlternatives(schema: JsonObject): JsonObject {
  const { anyOf, required = [], description, ...rest } = schema;
  if (!Array.isArray(anyOf) || !anyOf.every(isOnlyRequired) || !Array.isArray(required)) return schema;
  return {
    ...(description !== undefined && { description }),
    anyOf: anyOf.map((alternative) => ({ ...rest, ...alternative, required: [...required, ...alternative.required] })),
  };
}

function isOnlyRequired(schema: Json): schema is { required: Json[] } {
  return (
    isObject(schema) &&
    Array.isArray(schema["required"]) &&
    Object.keys(schema).every((key) => key === "required" || key === "title")
  );
}
