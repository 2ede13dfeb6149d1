/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object, such as an OpenAPI document or a part of one. */
export interface JsonObject {
  [name: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that should be an object; an empty one in place of anything else. */
export function objectAt(value: Json | undefined, ...names: string[]): JsonObject {
  const found = names.reduce<Json | undefined>(
    (inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  );
  return isObject(found) ? found : {};
}
