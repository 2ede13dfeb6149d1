import type { CompiledOperation } from "./operation.ts";

interface Branch {
  /** The next segment as it is written. */
  literals: Map<string, Branch>;
  /** The next segment as a parameter. */
  parameter?: Branch;
  /** The operations that end here, by method. */
  operations: Map<string, CompiledOperation>;
}

/** Finds the operations of a path. */
export interface Router {
  /**
   * The operations that a path leads to, by method; undefined where it leads to none.
   *
   * @param path As it was sent: an encoded slash does not part segments.
   */
  find(path: string): ReadonlyMap<string, CompiledOperation> | undefined;
  /** A path as it may be logged: whatever the spec does not spell out is left away. */
  redact(path: string): string;
  /** An operation that starts as the path does, to answer in the shape of its service. */
  nearest(path: string): CompiledOperation | undefined;
}

const DOTS = /^(\.|%2e){1,2}$/i;

/** Makes a tree of segments, so that the cost of a look does not grow with the number of operations. */
export function createRouter(operations: readonly CompiledOperation[]): Router {
  const root = createBranch();
  const words = new Set([""]);
  for (const operation of operations) {
    let branch = root;
    for (const segment of operation.path.split("/")) {
      if (!isParameter(segment)) words.add(segment);
      branch = grow(branch, segment);
    }
    branch.operations.set(operation.method, operation);
  }
  return {
    find: (path) => descend(root, path.split("/"), 0),
    redact: (path) =>
      path
        .split("/")
        .map((segment) => (words.has(segment) ? segment : "{?}"))
        .join("/"),
    nearest: (path) => nearest(root, path.split("/"), 0) ?? operations[0],
  };
}

function createBranch(): Branch {
  return { literals: new Map(), operations: new Map() };
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{") && segment.endsWith("}");
}

function grow(branch: Branch, segment: string): Branch {
  if (isParameter(segment)) {
    branch.parameter ??= createBranch();
    return branch.parameter;
  }
  const next = branch.literals.get(segment) ?? createBranch();
  branch.literals.set(segment, next);
  return next;
}

function descend(branch: Branch, segments: string[], depth: number): Branch["operations"] | undefined {
  const segment = segments[depth];
  if (segment === undefined) return branch.operations.size > 0 ? branch.operations : undefined;
  const literal = branch.literals.get(segment);
  const found = literal && descend(literal, segments, depth + 1);
  if (found || !branch.parameter || segment === "" || DOTS.test(segment)) return found;
  return descend(branch.parameter, segments, depth + 1);
}

function nearest(branch: Branch, segments: string[], depth: number): CompiledOperation | undefined {
  const next = branch.literals.get(segments[depth] ?? "");
  return (next && nearest(next, segments, depth + 1)) ?? (depth > 1 ? firstOf(branch) : undefined);
}

function firstOf({ operations, literals, parameter }: Branch): CompiledOperation | undefined {
  const [operation] = operations.values();
  const [literal] = literals.values();
  return operation ?? (literal ? firstOf(literal) : parameter && firstOf(parameter));
}
