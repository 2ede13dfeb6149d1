/** An operation of a JSON Patch (RFC 6902) on a member of an object or an element of a list. */
export interface Operation {
  op: "add" | "replace";
  path: string;
  value: unknown;
}

/**
 * Returns a patched copy.
 *
 * @throws {Error} when a path leads nowhere, or `replace` has nothing to replace.
 */
export function applyPatch<T>(object: T, operations: readonly Operation[]): T {
  const copy = structuredClone(object);
  for (const { op, path, value } of operations) {
    const keys = path.split("/").slice(1);
    const key = keys.pop() ?? "";
    const parent = keys.reduce<unknown>((node, each) => (node as Record<string, unknown> | undefined)?.[each], copy);
    if (typeof parent !== "object" || parent === null || (op === "replace" && !(key in parent)))
      throw new Error(`${op} ${path}: the object has no such location.`);
    Reflect.set(parent, key, value);
  }
  return copy;
}
