/** Returns the value at a path of names; undefined if there is none. */
export function valueAt(values: unknown, path: readonly string[]): unknown {
  return path.reduce((object, name) => Object(object)[name], values);
}

/** Sets the value at a path of names, unless there is one. Creates the objects on the way. */
export function addValue(values: object, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((object, name) => (Object(object)[name] ??= {}), values);
  Object(parent)[path.at(-1) ?? ""] ??= value;
}
