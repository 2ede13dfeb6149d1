/**
 * Copies a value with another one at a location.
 *
 * @param location Names of fields. `*` adds an item to an array: the first item with the change. The others stay.
 * @example
 * replaceAt({ users: ["a"] }, ["users", "*"], () => 1); // { users: ["a", 1] }
 */
export function replaceAt(
  whole: unknown,
  [name, ...rest]: readonly string[],
  change: (current: unknown) => unknown,
): unknown {
  if (name === undefined) return change(whole);
  if (Array.isArray(whole)) return [...whole, replaceAt(whole[0], rest, change)];
  const object = whole as Record<string, unknown>;
  return { ...object, [name]: replaceAt(object[name], rest, change) };
}
