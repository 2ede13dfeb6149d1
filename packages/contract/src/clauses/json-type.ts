/** Whether a value is of one of the types of JSON Schema. */
export function isOfType(value: unknown, types: string | readonly string[]): boolean {
  return [types].flat().some((type) => type === typeOf(value) || (type === "number" && typeof value === "number"));
}

/** The type of a value, as JSON Schema calls it. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** How long JSON Schema takes text to be: in code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}
