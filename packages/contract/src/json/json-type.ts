/** Whether a value has one of the given JSON Schema types. */
export function isOfType(value: unknown, types: string | readonly string[]): boolean {
  return [types].flat().some((type) => type === jsonTypeOf(value) || (type === "number" && typeof value === "number"));
}

/** The JSON Schema type of a value. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** The length of a string as JSON Schema counts it: in code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}
