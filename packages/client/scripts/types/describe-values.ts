import { isObject, type JsonObject, openEnumeration, type Schema } from "@hwc-users/spec";

/**
 * Adds the limits and the meanings of enumerated values to the description of a schema, or of its parameter.
 * openapi-typescript has no doc tags for them.
 */
export function describeValues(node: JsonObject): JsonObject {
  const isParameter = typeof node["in"] === "string" && isObject(node["schema"]);
  const schema = isParameter ? (node["schema"] as JsonObject) : node;
  const facts = [...meanings(schema), ...limits(schema), ...(isParameter ? defaultValue(schema) : [])];
  if (facts.length === 0) return node;
  const description = String(node["description"] ?? "").trim();
  return { ...node, description: [description, ...facts].filter(Boolean).join("\n\n") };
}

/** A longer list, such as that of all countries, would hide the rest of the comment. */
const MAX_MEANINGS = 20;

function meanings(schema: JsonObject): string[] {
  const enumerations = openEnumeration(schema as Schema)?.known ?? [schema];
  const entries = enumerations.flatMap(({ "x-enumDescriptions": descriptions }) =>
    isObject(descriptions) ? Object.entries(descriptions) : [],
  );
  if (entries.length === 0 || entries.length > MAX_MEANINGS) return [];
  return [[...new Set(entries.map(([value, meaning]) => `- \`${value}\`: ${meaning}`))].join("\n")];
}

function limits({ type, minLength = 0, maxLength, minimum, maximum }: JsonObject): string[] {
  if (type === "string" && maxLength !== undefined) return [`Length: ${minLength} to ${maxLength}.`];
  if (type === "integer" && minimum !== undefined) return [`From ${minimum} to ${maximum}.`];
  return [];
}

function defaultValue({ default: value }: JsonObject): string[] {
  return value === undefined ? [] : [`The service's default is \`${value}\`.`];
}
