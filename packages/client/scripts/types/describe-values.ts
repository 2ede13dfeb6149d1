import { isObject, type JsonObject } from "@hwc-users/spec";

/**
 * Adds the limits and the meanings of enumerated values to the description of a schema, or of its parameter.
 * openapi-typescript has no doc tags for them.
 */
export function describeValues(node: JsonObject): JsonObject {
  const isParameter = typeof node["in"] === "string" && isObject(node["schema"]);
  const schema = isParameter ? (node["schema"] as JsonObject) : node;
  const facts = [...meanings(schema), ...limits(schema), ...(isParameter ? defaultValue(schema) : [])];
  if (facts.length === 0) return node;
  return { ...node, description: [node["description"], ...facts].filter(Boolean).join("\n\n") };
}

function meanings({ "x-enumDescriptions": descriptions }: JsonObject): string[] {
  if (!isObject(descriptions)) return [];
  return [
    Object.entries(descriptions)
      .map(([value, meaning]) => `- \`${value}\`: ${meaning}`)
      .join("\n"),
  ];
}

function limits({ type, minLength = 0, maxLength, minimum, maximum }: JsonObject): string[] {
  if (type === "string" && maxLength !== undefined) return [`Length: ${minLength} to ${maxLength}.`];
  if (type === "integer" && minimum !== undefined) return [`From ${minimum} to ${maximum}.`];
  return [];
}

function defaultValue({ default: value }: JsonObject): string[] {
  return value === undefined ? [] : [`The service's default is \`${value}\`.`];
}
