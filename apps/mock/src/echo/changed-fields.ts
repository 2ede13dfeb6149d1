import { isObject } from "@hwc-users/spec";
import type { Fields } from "./fields.ts";

/**
 * Returns the fields of an object that change if others are merged into it: those with a name and a type that its template has.
 *
 * @param template Has every field, with a value of the right type.
 */
export function changedFields(current: Fields, sent: Fields, template: Fields): Fields {
  return Object.fromEntries(
    Object.entries(template).flatMap(([name, example]): [string, unknown][] => {
      if (!Object.hasOwn(sent, name)) return [];
      const value = sent[name];
      if (!isObject(value) || !isObject(example)) return fits(value, example) ? [[name, value]] : [];
      const inner = isObject(current[name]) ? current[name] : {};
      return [[name, { ...inner, ...changedFields(inner, value, example) }]];
    }),
  );
}

/**
 * Returns true if a value of a request has the type that a response has. The spec restricts nothing else in responses, and
 * allows `null` for each of their fields.
 */
export function fits(value: unknown, example: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return Array.isArray(example) && value.every((item) => fits(item, example[0]));
  if (typeof value === "number" && Number.isInteger(example)) return Number.isSafeInteger(value);
  return typeof value === typeof example && !isObject(value) && example !== null && !Array.isArray(example);
}
