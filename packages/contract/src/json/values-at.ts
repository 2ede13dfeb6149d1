/**
 * Returns the values at a location inside a value.
 *
 * @param location Names of fields; `*` stands for every item of an array.
 * @example
 * valuesAt({ users: [{ id: 1 }, { id: 2 }] }, ["users", "*", "id"]); // [1, 2]
 */
export function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return value === undefined ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return name === "*" ? value.flatMap((item) => valuesAt(item, rest)) : [];
  return Object.hasOwn(value, name) ? valuesAt(Reflect.get(value, name), rest) : [];
}
