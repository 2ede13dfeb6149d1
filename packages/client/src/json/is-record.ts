/** Returns whether a value is an object with named fields: no array, no function, and no `Map`, `Date` or `Promise`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === "[object Object]";
}
