import type { OpenApiDocument } from "./open-api-document.ts";

/** Parts of a location that a reader of the API does not need, and indexes. A status has three digits. */
const NOISE = /^(content|application\/json|schema|properties|\$ref|anyOf|oneOf|allOf|\d{1,2})$/;

/**
 * Describes a location in an OpenAPI document for a reader, in steps.
 *
 * @example
 * describeLocation("#/paths/~1users/put/requestBody/content/application~1json/schema/properties/name", document);
 * // ["updateUser", "requestBody", "name"]
 */
export function describeLocation(pointer: string, document: OpenApiDocument): string[] {
  const [root = "", ...parts] = parsePointer(pointer);
  if (root !== "paths") return significantParts([root, ...parts]);
  const [path = "", method = "", ...rest] = parts;
  const operation = document.paths[path]?.[method];
  if (!operation?.operationId) return significantParts(parts);
  const isParameter = rest[0] === "parameters";
  if (isParameter) rest[1] = parameterName(operation.parameters?.[Number(rest[1])]) ?? "";
  return significantParts([operation.operationId, ...rest]);
}

/** Removes the parts that a reader does not need. */
export function significantParts(parts: readonly string[]): string[] {
  return parts.filter((part) => !NOISE.test(part));
}

function parameterName(parameter: { name?: string; $ref?: string } | undefined): string | undefined {
  return parameter?.name ?? parsePointer(parameter?.$ref ?? "").at(-1);
}

/** Splits a JSON pointer after its `#`, and decodes its parts. */
function parsePointer(pointer: string): string[] {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
