import type { OpenApiDocument } from "./open-api-document.ts";

/** Parts of a location that a reader of the API does not need, and indexes. A status has three digits. */
const NOISE = /^(content|application\/json|schema|properties|\$ref|anyOf|oneOf|allOf|\d{1,2})$/;

/**
 * Describes a location in an OpenAPI document for a reader, in steps. Items of a list have their names or URLs.
 *
 * @param pointer A JSON pointer that follows references.
 * @param file The name of the document, which is the location of the document itself.
 * @example
 * describeLocation("#/paths/~1users/put/requestBody/content/application~1json/schema/properties/name", document, file);
 * // ["updateUser", "requestBody", "name"]
 */
export function describeLocation(pointer: string, document: OpenApiDocument, file: string): string[] {
  const parts = parsePointer(pointer);
  const [root = "", path = "", method = "", ...rest] = withItemNames(parts, document);
  if (root !== "paths") return significantParts([root, path, method, ...rest], file);
  const operationId = document.paths[path]?.[method]?.operationId;
  return significantParts(operationId === undefined ? [path, method, ...rest] : [operationId, ...rest], file);
}

/** Removes the parts that a reader does not need. What is left of the location of the document itself is its name. */
function significantParts(parts: readonly string[], file: string): string[] {
  const significant = parts.filter((part) => part !== "" && !NOISE.test(part));
  return significant.length === 0 ? [file] : significant;
}

/** Replaces the indexes of items that have a name or a URL. */
function withItemNames(parts: readonly string[], document: OpenApiDocument): string[] {
  let node: unknown = document;
  return parts.map((part) => {
    const isItem = Array.isArray(node);
    node = childOf(node, part, document);
    return (isItem && itemName(node)) || part;
  });
}

/** Returns the name of a parameter or a tag, or the URL of a server. */
export function itemName(item: unknown): string | undefined {
  const { name, url }: { name?: unknown; url?: unknown } = Object(item);
  return [name, url].find((value) => typeof value === "string");
}

/** Returns a part of an object of the document, after its reference. */
function childOf(node: unknown, part: string, document: OpenApiDocument): unknown {
  const child: unknown = Object(node)[part];
  const { $ref }: { $ref?: unknown } = Object(child);
  if (typeof $ref !== "string") return child;
  return parsePointer($ref).reduce<unknown>((target, each) => Object(target)[each], document);
}

/** Splits a JSON pointer after its `#`, and decodes its parts. */
function parsePointer(pointer: string): string[] {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Returns the JSON pointer with these parts. */
export function formatPointer(parts: readonly string[]): string {
  return ["#", ...parts.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}
