import { isRecord } from "./is-record.ts";

/** What each value of a body must be. */
export const JSON_VALUE = "must be a JSON value";

/**
 * Writes a value as JSON. Refuses it if JSON would change, drop or reject a value in it: JSON writes NaN as null, and a Map as
 * {}. A property with the value undefined counts as omitted.
 *
 * @param refuse Receives the JSON pointer of the first such value. Its keys are not escaped, because those of the spec have no
 *   slash and no tilde.
 */
export function toJson<Refused>(root: unknown, refuse: (pointer: string) => Refused): string | Refused {
  const pointers = new Map<unknown, string>();
  let pointer = "";
  try {
    // JSON calls this with the result of toJSON. `this` is the object or array that contains the value.
    return JSON.stringify(root, function (this: Readonly<Record<string, unknown>>, key, value: unknown) {
      if (pointers.has(this)) pointer = `${pointers.get(this)}/${key}`;
      pointers.set(value, pointer);
      const isSent =
        (value === undefined && !Array.isArray(this)) ||
        // `value` is also null for an invalid date.
        this[key] === null ||
        typeof value === "string" ||
        typeof value === "boolean" ||
        Number.isFinite(value) ||
        Array.isArray(value) ||
        isRecord(value);
      if (isSent) return value;
      throw value;
    });
  } catch {
    return refuse(pointer);
  }
}
