/** The part of an OpenAPI document that is cloned. */
export interface Document {
  paths: Record<string, PathItem>;
}

type PathItem = Record<string, unknown>;

/**
 * Makes a larger document: the operations are repeated under other paths and names until there are enough.
 *
 * @param count How many operations it shall have.
 * @example
 * Object.keys(cloneOperations(document, 8).paths); // ["/users", …, "/copy-1/users", …]
 */
export function cloneOperations<Kind extends Document>(document: Kind, count: number): Kind {
  const originals = Object.entries(document.paths);
  const copies = Math.ceil(count / originals.length);
  const paths = Array.from({ length: copies }, (_, copy) =>
    originals.map(([path, item]) => [pathOfCopy(path, copy), copy === 0 ? item : rename(item, copy)] as const),
  );
  return { ...document, paths: Object.fromEntries(paths.flat().slice(0, count)) };
}

/** The path of an operation in one of its copies; copy 0 is the original. */
export function pathOfCopy(path: string, copy: number): string {
  return copy === 0 ? path : `/copy-${copy}${path}`;
}

/** An `operationId` must not stand twice in a document. */
function rename(item: PathItem, copy: number): PathItem {
  const renamed = Object.entries(item).map(([key, value]) => {
    const isOperation = typeof value === "object" && value !== null && "operationId" in value;
    return [key, isOperation ? { ...value, operationId: `${value.operationId}Copy${copy}` } : value];
  });
  return Object.fromEntries(renamed);
}
