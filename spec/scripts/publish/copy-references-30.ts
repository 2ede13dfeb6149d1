import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "../../src/json.ts";
import { referenceTarget } from "./reference-target.ts";
import { rewriteObjects } from "./rewrite-objects.ts";

/**
 * Replaces two kinds of references by copies of their targets, because tools misread what OpenAPI 3.0 has for them:
 *
 * - "an object or null". 3.0 has no type for null alone, and some tools read the enumeration of null as a string, or print
 *   nothing for it. The copy is nullable.
 * - keywords beside a reference to a choice. The target in an `allOf` would be merged like an object.
 *
 * A copy can have such references itself, so they are replaced until none is left.
 */
export function copyReferences30(document: JsonObject): JsonObject {
  const copy = (schema: JsonObject) => copyNullable(schema, document) ?? copyChoice(schema, document) ?? schema;
  const copied = rewriteObjects(document, { schema: copy, parameterSchema: copy });
  return isDeepStrictEqual(copied, document) ? document : copyReferences30(copied);
}

function copyNullable({ anyOf, ...siblings }: JsonObject, document: JsonObject): JsonObject | undefined {
  const [reference, other, ...more] = (Array.isArray(anyOf) ? anyOf : []) as JsonObject[];
  if (!reference || other?.["type"] !== "null" || more.length > 0) return undefined;
  const target = referenceTarget(reference, document);
  if (target?.["type"] !== "object" || !areAnnotations(siblings)) return undefined;
  return { ...target, ...siblings, type: ["object", "null"] };
}

function copyChoice(schema: JsonObject, document: JsonObject): JsonObject | undefined {
  const { $ref: _, ...siblings } = schema;
  const target = referenceTarget(schema, document);
  if (!target?.["anyOf"] || Object.keys(siblings).length === 0 || !areAnnotations(siblings)) return undefined;
  return { ...target, ...siblings };
}

/** Other keywords may stand in the target too, and both would have to hold. */
function areAnnotations(keywords: Record<string, Json>): boolean {
  return Object.keys(keywords).every((name) => name === "description" || name === "default" || name.startsWith("x-"));
}
