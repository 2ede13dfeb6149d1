import type { Json, JsonObject } from "../../src/json.ts";

/** Keywords of JSON Schema that OpenAPI 3.0 cannot express, even with others. */
const UNSUPPORTED = [
  "$defs",
  "$dynamicRef",
  "contains",
  "dependentRequired",
  "dependentSchemas",
  "else",
  "if",
  "patternProperties",
  "prefixItems",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
];

/**
 * Converts a schema of OpenAPI 3.1 to the dialect of 3.0.3. The schemas inside it are already converted.
 *
 * @throws {Error} when it has a keyword that 3.0 cannot express; the message names it.
 */
export function toSchema30(schema: JsonObject): JsonObject {
  const unsupported = UNSUPPORTED.find((keyword) => keyword in schema);
  if (unsupported) {
    const text = JSON.stringify(schema).slice(0, 200);
    throw new Error(`OpenAPI 3.0 has no ${unsupported}. Write the schema without it: ${text}`);
  }
  return [wrapReference, convertConst, convertExamples, convertExclusiveLimits, convertTypes].reduce(
    (converted, convert) => convert(converted),
    schema,
  );
}

/** In 3.0, the keywords beside a `$ref` are ignored. */
function wrapReference(schema: JsonObject): JsonObject {
  const { $ref, ...siblings } = schema;
  if (typeof $ref !== "string" || Object.keys(siblings).length === 0) return schema;
  return { ...siblings, allOf: [{ $ref }, ...((siblings["allOf"] ?? []) as Json[])] };
}

function convertConst({ const: value, ...schema }: JsonObject): JsonObject {
  return value === undefined ? schema : { ...schema, enum: [value] };
}

function convertExamples({ examples, ...schema }: JsonObject): JsonObject {
  const [example] = Array.isArray(examples) ? examples : [];
  return example === undefined ? schema : { example, ...schema };
}

function convertExclusiveLimits({ exclusiveMinimum, exclusiveMaximum, ...schema }: JsonObject): JsonObject {
  return {
    ...schema,
    ...(exclusiveMinimum !== undefined && { minimum: exclusiveMinimum, exclusiveMinimum: true }),
    ...(exclusiveMaximum !== undefined && { maximum: exclusiveMaximum, exclusiveMaximum: true }),
  };
}

/** 3.0 allows one `type`, which is not `null`. `nullable` has an effect only beside a `type`. */
function convertTypes({ type, ...schema }: JsonObject): JsonObject {
  if (type === undefined) return schema;
  const types = [type].flat();
  const named = types.filter((one) => one !== "null");
  // An enumeration without null rejects null, whatever the types.
  const nullable = types.includes("null") && (!Array.isArray(schema["enum"]) || schema["enum"].includes(null));
  const [only = "string", ...others] = named;
  if (named.length === 0) return { type: only, nullable: true, enum: [null], ...schema };
  if (others.length === 0) return { type: only, ...(nullable && { nullable }), ...schema };
  const alternatives = named.map((one) => ({ type: one, ...(nullable && { nullable }) }));
  return "anyOf" in schema
    ? { ...schema, allOf: [{ anyOf: alternatives }, ...((schema["allOf"] ?? []) as Json[])] }
    : { ...schema, anyOf: alternatives };
}
