/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object, such as an OpenAPI document or a part of one. */
export interface JsonObject {
  [name: string]: Json;
}

/** Returns true for an object that is neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at the end of a path of names; an empty object if there is none. */
export function objectAt(value: Json | undefined, ...names: string[]): JsonObject {
  const found = names.reduce<Json | undefined>(
    (inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  );
  return isObject(found) ? found : {};
}
