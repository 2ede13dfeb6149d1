import { isObject, type Json } from "./json.ts";

/**
 * Copies a document with every `$ref` replaced by its target. Keywords beside a `$ref` override those of the target, as
 * OpenAPI 3.1 defines it for schemas.
 *
 * @param document A bundled OpenAPI document: all references start with `#/`.
 * @throws {Error} when a reference has no target or refers back to itself; the message has the reference.
 * @example
 * const operations = readOperations(resolveReferences(openapi));
 */
export function resolveReferences<Resolved>(document: object): Resolved {
  const resolved = new Map<string, Json>();
  const pending = new Set<string>();

  function target(reference: string): Json {
    const known = resolved.get(reference);
    if (known !== undefined) return known;
    if (pending.has(reference)) throw new Error(`The reference ${reference} refers back to itself.`);
    pending.add(reference);
    const value = visit(lookUpReference(document as Json, reference));
    pending.delete(reference);
    resolved.set(reference, value);
    return value;
  }

  function visit(value: Json): Json {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const { $ref, ...siblings } = value;
    const visited = Object.fromEntries(Object.entries(siblings).map(([name, child]) => [name, visit(child)]));
    if (typeof $ref !== "string") return $ref === undefined ? visited : { $ref: visit($ref), ...visited };
    const found = target($ref);
    return isObject(found) ? { ...found, ...visited } : found;
  }

  return visit(document as Json) as Resolved;
}

/**
 * Returns the target of a reference.
 *
 * @throws {Error} when there is none; the message has the reference.
 */
export function lookUpReference(document: Json, reference: string): Json {
  const names = reference
    .replace(/^#\//, "")
    .split("/")
    .map((name) => decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: Json | undefined = document;
  for (const name of names) {
    value =
      typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  }
  if (value === undefined || !reference.startsWith("#/")) throw new Error(`The reference ${reference} has no target.`);
  return value;
}
