import { isObject, type Json, type JsonObject } from "@hwc-users/spec";

/** The object at the end of a path of names; an empty object if there is none. */
export function objectAt(value: Json | undefined, ...names: string[]): JsonObject {
  const found = names.reduce<Json | undefined>(
    (inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  );
  return isObject(found) ? found : {};
}
