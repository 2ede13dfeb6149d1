import { isObject, type Json, type JsonObject } from "../../src/json.ts";
import { OBJECT_FIELDS, type ObjectField, type ObjectKind } from "../openapi-objects.ts";

/** Returns the replacement of an object. The objects inside it are already replaced. */
export type Rewrite = (object: JsonObject) => JsonObject;

/**
 * Copies an OpenAPI document and replaces its objects, the inner ones first.
 *
 * @example
 * rewriteObjects(document, { schema: ({ default: _, ...schema }) => schema });
 */
export function rewriteObjects(document: JsonObject, rewrites: Partial<Record<ObjectKind, Rewrite>>): JsonObject {
  function rewrite(value: Json, kind: ObjectKind): Json {
    if (!isObject(value)) return value;
    const fields = OBJECT_FIELDS[kind];
    const copy: JsonObject = {};
    for (const [name, child] of Object.entries(value)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      copy[name] = field ? rewriteField(child, field) : child;
    }
    return rewrites[kind]?.(copy) ?? copy;
  }

  function rewriteField(value: Json, { kind, in: container }: ObjectField): Json {
    if (container === "list" && Array.isArray(value)) return value.map((item) => rewrite(item, kind));
    if (container === "map" && isObject(value))
      return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, rewrite(child, kind)]));
    return rewrite(value, kind);
  }

  return rewrite(document, "document") as JsonObject;
}
