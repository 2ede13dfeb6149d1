/** The part of Redocly's visitor context that the house rules use. */
export interface VisitorContext {
  location: Location;
  /** The key of the node in its parent, such as a status or the name of a property. */
  key: string | number;
  /** Redocly's type of the node, such as `Operation`. `extensionsPrefix` is set if its keys may be extensions. */
  type: { name: string; extensionsPrefix?: string };
  report(problem: { message: string; location?: Location }): void;
  /** Resolves a reference in the file `from`, by default the file of the visited node. */
  resolve<Node>(node: Node | Reference, from?: string): { node?: Node; location?: Location };
}

/** A location in a file. */
export interface Location {
  source: { absoluteRef: string };
  absolutePointer: string;
  child(key: string | number | (string | number)[]): Location;
  key(): Location;
}

/** A reference, and the keywords beside it. */
export interface Reference {
  $ref: string;
}

/** A node and its location. */
export interface Located<Node> {
  node: Node;
  location: Location;
}

export function isReference(node: unknown): node is Reference {
  return isRecord(node) && typeof node["$ref"] === "string";
}

export function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/**
 * Follows a reference at a location. Returns undefined if it has no target, which `no-unresolved-refs` reports, and for an
 * empty key, which `struct` reports.
 */
export function follow<Node>(
  node: Node | Reference,
  from: Location,
  { resolve }: VisitorContext,
): Located<Node> | undefined {
  if (node === null) return undefined;
  if (!isReference(node)) return { node, location: from };
  const { node: target, location } = resolve<Node>(node, from.source.absoluteRef);
  return target === undefined || target === null || !location ? undefined : { node: target, location };
}

/** Follows a reference to an object. Keywords beside the reference override those of the target. */
export function followMerged(node: unknown, from: Location, context: VisitorContext): Located<unknown> | undefined {
  const found = follow(node, from, context);
  if (!isReference(node) || !isRecord(found?.node)) return found;
  const { $ref, ...siblings } = node;
  return { node: { ...found.node, ...siblings }, location: found.location };
}

/** Reports each problem once. A component that several operations share is visited once for each of them. */
export function reportOnce(): (context: VisitorContext, message: string, location?: Location) => void {
  const reported = new Set<string>();
  return (context, message, location = context.location) => {
    const problem = `${location.absolutePointer} ${message}`;
    if (!reported.has(problem)) context.report({ message, location });
    reported.add(problem);
  };
}
