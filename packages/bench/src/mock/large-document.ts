type PathItem = Record<string, unknown>;

/** The part of an OpenAPI document that is copied. */
export interface Document {
  paths: Record<string, PathItem>;
}

/**
 * Repeats the operations of a document under other paths until there are enough.
 *
 * @param count The number of operations, at most 1 for each path.
 * @example
 * Object.keys(enlarge(document, 8).paths); // ["/users", …, "/copy-1/users", …]
 */
export function enlarge<Kind extends Document>(document: Kind, count: number): Kind {
  const originals = Object.entries(document.paths);
  const paths = Array.from({ length: count }, (_, index) => {
    const copy = Math.floor(index / originals.length);
    const [path, item] = originals[index % originals.length] ?? ["", {}];
    return [pathOfCopy(path, copy), copy === 0 ? item : renameOperations(item, copy)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The path of an operation in a copy; copy 0 is the original. */
export function pathOfCopy(path: string, copy: number): string {
  return copy === 0 ? path : `/copy-${copy}${path}`;
}

/** An `operationId` must be unique in a document. */
function renameOperations(item: PathItem, copy: number): PathItem {
  const renamed = Object.entries(item).map(([key, value]) => {
    const isOperation = typeof value === "object" && value !== null && "operationId" in value;
    return [key, isOperation ? { ...value, operationId: `${value.operationId}Copy${copy}` } : value];
  });
  return Object.fromEntries(renamed);
}
