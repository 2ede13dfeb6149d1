import { escapePointer } from "./escape-pointer.ts";

/** What a value of a body or a query must be. */
export const JSON_VALUE = "must be well-formed text, a finite number, a boolean, null, an array or a plain object";

/**
 * Returns the JSON pointer of the first value that JSON would change, drop or reject: it writes NaN as null, and a Map as {}.
 * A property with the value undefined counts as omitted.
 *
 * @param parents The objects that contain the value.
 */
export function findNonJson(given: unknown, parents = new Set<unknown>()): string | undefined {
  if (given === null || typeof given === "boolean" || Number.isFinite(given)) return undefined;
  if (typeof given === "string" && given.isWellFormed()) return undefined;
  try {
    const { toJSON } = Object(given);
    const value = toJSON ? toJSON.call(given, "") : given;
    if (typeof value !== "object") return Object.is(value, given) ? "" : findNonJson(value);
    // JSON writes an invalid date as null.
    if (value === null || parents.has(given) || hidesFields(value)) return "";
    parents.add(given);
    const isArray = Array.isArray(value);
    for (const key of isArray ? value.keys() : Object.keys(value)) {
      const item = value[key];
      const pointer = item === undefined && !isArray ? item : findNonJson(item, parents);
      if (pointer !== undefined) return `/${escapePointer(`${key}`)}${pointer}`;
    }
    parents.delete(given);
    return undefined;
  } catch {
    // A getter or toJSON threw an error, whose message can contain the value.
    return "";
  }
}

/** Returns whether JSON leaves out fields of a class: those behind accessors, and all of a class such as `Map`. */
function hidesFields(value: object, prototype = Object.getPrototypeOf(value)): boolean {
  const parent = prototype && Object.getPrototypeOf(prototype);
  // Only the prototype of plain objects has no parent.
  if (!parent || Array.isArray(value)) return false;
  const fields = Object.values(Object.getOwnPropertyDescriptors(prototype));
  const isHidden = Object.keys(value).length === 0 || fields.some(({ get, enumerable }) => get || enumerable);
  return isHidden || hidesFields(value, parent);
}
