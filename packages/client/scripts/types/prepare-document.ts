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
  return describeValues(rewritten);
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
