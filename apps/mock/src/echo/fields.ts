import { isObject } from "@hwc-users/spec";

/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns the value at a path such as `vmrList.0.vmrId`; undefined if there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((parent, name) => {
    const isParent = (isObject(parent) || Array.isArray(parent)) && Object.hasOwn(parent, name);
    return isParent ? Reflect.get(parent, name) : undefined;
  }, value);
}

/** Copies a value with another one at a path. Returns the value as it is if it has no such path. */
export function withValueAt(value: unknown, [name, ...rest]: readonly string[], replacement: unknown): unknown {
  if (name === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === name ? withValueAt(item, rest, replacement) : item));
  }
  return isObject(value) ? { ...value, [name]: withValueAt(value[name], rest, replacement) } : value;
}

/**
 * Merges the fields of two objects, at every depth. Values of the first win, except `null`: it has no type, and the result shows
 * the types of fields.
 */
export function combine(first: unknown, second: unknown): unknown {
  if (!isObject(first) || !isObject(second)) return first ?? second;
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...names].map((name) => [name, combine(first[name], second[name])]));
}
