import { isObject, type Json, type JsonObject, objectAt } from "./document.ts";

/**
 * Puts in place of each `$ref` what it refers to. What stands beside a `$ref` wins, as OpenAPI 3.1 has it for schemas. Of
 * the components only the security schemes stay: all others are where they are referred to.
 *
 * @throws {Error} when a reference leads nowhere, or back to itself; the message has the reference.
 */
export function resolve(document: JsonObject): JsonObject {
  const known = new Map<string, Json>();
  const underWay = new Set<string>();

  function target(reference: string): Json {
    const found = known.get(reference);
    if (found !== undefined) return found;
    if (underWay.has(reference)) throw new Error(`The reference ${reference} leads back to itself.`);
    underWay.add(reference);
    const resolved = visit(lookUp(document, reference));
    known.set(reference, resolved);
    underWay.delete(reference);
    return resolved;
  }

  function visit(value: Json): Json {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const { $ref, ...own } = value;
    const visited = Object.fromEntries(Object.entries(own).map(([name, child]) => [name, visit(child)]));
    return typeof $ref === "string" ? { ...(target($ref) as JsonObject), ...visited } : visited;
  }

  const { components, ...rest } = document;
  return visit({ ...rest, components: { securitySchemes: objectAt(components, "securitySchemes") } }) as JsonObject;
}

function lookUp(document: JsonObject, reference: string): Json {
  const names = reference
    .replace(/^#\//, "")
    .split("/")
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: Json | undefined = document;
  for (const name of names) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  if (value === undefined) throw new Error(`The reference ${reference} leads nowhere.`);
  return value;
}
