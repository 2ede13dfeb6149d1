/** Far deeper than any body of the spec. Code that visits a value by recursion overflows the stack at some thousand levels. */
export const MAX_DEPTH = 100;

/** Returns true if a JSON value is nested deeper than {@link MAX_DEPTH}. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === MAX_DEPTH || Object.values(value).some((child) => isTooDeep(child, depth + 1));
}
