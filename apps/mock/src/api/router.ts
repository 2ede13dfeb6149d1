import { parameterName } from "@hwc-users/spec";
import type { MockedOperation } from "./example-response.ts";

interface Branch<Of> {
  /** The next segment as a literal. */
  literals: Map<string, Branch<Of>>;
  /** The next segment as a parameter. */
  parameter?: Branch<Of>;
  /** The operations whose path ends here, by method. */
  operations: Map<string, Of>;
}

/** Matches paths to operations. */
export interface Router<Of extends MockedOperation = MockedOperation> {
  /**
   * The operations of a path by method, or undefined if there are none. Literal segments win over parameters.
   *
   * @param path As sent: an encoded slash does not separate segments.
   */
  find(path: string): ReadonlyMap<string, Of> | undefined;
  /** A path that is safe to log: unknown segments become `{?}`. */
  redact(path: string): string;
  /** The operation whose path shares the longest start. Errors for the path imitate its documented ones. */
  nearest(path: string): Of | undefined;
}

const DOTS = /^(\.|%2e){1,2}$/i;

/** Builds a tree of segments, so that the time to match a path does not grow with the number of operations. */
export function createRouter<Of extends MockedOperation>(operations: readonly Of[]): Router<Of> {
  const root = createBranch<Of>();
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

function createBranch<Of>(): Branch<Of> {
  return { literals: new Map(), operations: new Map() };
}

function grow<Of>(branch: Branch<Of>, segment: string): Branch<Of> {
  if (parameterName(segment) !== undefined) {
    branch.parameter ??= createBranch<Of>();
    return branch.parameter;
  }
  const next = branch.literals.get(segment) ?? createBranch<Of>();
  branch.literals.set(segment, next);
  return next;
}

function descend<Of>(branch: Branch<Of>, segments: string[], depth: number): Branch<Of>["operations"] | undefined {
  const segment = segments[depth];
  if (segment === undefined) return branch.operations.size > 0 ? branch.operations : undefined;
  const literal = branch.literals.get(segment);
  const found = literal && descend(literal, segments, depth + 1);
  if (found || !branch.parameter || segment === "" || DOTS.test(segment)) return found;
  return descend(branch.parameter, segments, depth + 1);
}

function nearest<Of>(branch: Branch<Of>, segments: string[], depth: number): Of | undefined {
  const segment = segments[depth];
  const next = branch.literals.get(segment ?? "") ?? (segment ? branch.parameter : undefined);
  return (next && nearest(next, segments, depth + 1)) ?? (depth > 1 ? firstOf(branch) : undefined);
}

function firstOf<Of>({ operations, literals, parameter }: Branch<Of>): Of | undefined {
  const [operation] = operations.values();
  const [literal] = literals.values();
  return operation ?? (literal ? firstOf(literal) : parameter && firstOf(parameter));
}
