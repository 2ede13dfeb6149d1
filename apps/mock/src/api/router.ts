import { parameterName } from "@hwc-users/spec";
import type { CompiledOperation } from "./compiled-operation.ts";

interface Branch {
  /** The next segment as a literal. */
  literals: Map<string, Branch>;
  /** The next segment as a parameter. */
  parameter?: Branch;
  /** The operations whose path ends here, by method. */
  operations: Map<string, CompiledOperation>;
}

/** Matches paths to operations. */
export interface Router {
  /**
   * The operations of a path by method, or undefined if there are none. Literal segments win over parameters.
   *
   * @param path As sent: an encoded slash does not separate segments.
   */
  find(path: string): ReadonlyMap<string, CompiledOperation> | undefined;
  /** A path that is safe to log: unknown segments become `{?}`. */
  redact(path: string): string;
  /** The operation whose path shares the longest start. Errors for the path imitate its documented ones. */
  nearest(path: string): CompiledOperation | undefined;
}

const DOTS = /^(\.|%2e){1,2}$/i;

/** Builds a tree of segments, so that the time to match a path does not grow with the number of operations. */
export function createRouter(operations: readonly CompiledOperation[]): Router {
  const root = createBranch();
  const literals = new Set([""]);
  for (const operation of operations) {
    let branch = root;
    for (const segment of operation.path.split("/")) {
      if (parameterName(segment) === undefined) literals.add(segment);
      branch = grow(branch, segment);
    }
    branch.operations.set(operation.method, operation);
  }
  return {
    find: (path) => descend(root, path.split("/"), 0),
    redact: (path) =>
      path
        .split("/")
        .map((segment) => (literals.has(segment) ? segment : "{?}"))
        .join("/"),
    nearest: (path) => nearest(root, path.split("/"), 0) ?? operations[0],
  };
}

function createBranch(): Branch {
  return { literals: new Map(), operations: new Map() };
}

function grow(branch: Branch, segment: string): Branch {
  if (parameterName(segment) !== undefined) {
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
  const segment = segments[depth];
  const next = branch.literals.get(segment ?? "") ?? (segment ? branch.parameter : undefined);
  return (next && nearest(next, segments, depth + 1)) ?? (depth > 1 ? firstOf(branch) : undefined);
}

function firstOf({ operations, literals, parameter }: Branch): CompiledOperation | undefined {
  const [operation] = operations.values();
  const [literal] = literals.values();
  return operation ?? (literal ? firstOf(literal) : parameter && firstOf(parameter));
}
