import type { TokenOperation } from "@hwc-users/spec";
import { type BoundaryCase, titleOf } from "../boundaries/boundary-case.ts";
import { replaceAt } from "../json/replace-at.ts";
import { valuesAt } from "../json/values-at.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { valuesOf } from "./values/values-of.ts";

/** One change of the base request: it gives the request a boundary case. */
export interface ValueChange {
  boundaryCase: BoundaryCase;
  /** Unique among the changes, such as `/body/title maxLength 32: 33 Chinese characters rejected`. */
  name: string;
  apply(request: RequestParts): RequestParts;
}

/** Lists the changes that boundary cases make to the values that a base request names. */
export function valueChanges(
  operation: TokenOperation,
  cases: readonly BoundaryCase[],
  base: RequestParts,
): ValueChange[] {
  return cases
    .filter((each) => mayChange(operation, each, base))
    .flatMap((boundaryCase) =>
      valuesOf(boundaryCase).map(({ title, replace }) => ({
        boundaryCase,
        name: titleOf({ ...boundaryCase, title }),
        apply: (request) => replaceAt(request, boundaryCase.location, replace) as RequestParts,
      })),
    );
}

/**
 * Whether a run may change the value at the location of a boundary case. Accounts can only be restored if the base request names
 * the value. Lists only get items that the server must reject.
 */
function mayChange(operation: TokenOperation, boundaryCase: BoundaryCase, base: RequestParts): boolean {
  const { location, accepted } = boundaryCase;
  const [part] = location;
  if (part === "header") return true;
  if (part === "query") return !accepted || isOmittedDefault(operation, boundaryCase, base);
  const list = location.indexOf("*");
  if (list >= 0) return !accepted && valuesAt(base, location.slice(0, list)).length > 0;
  return valuesAt(base, location).length > 0;
}

/** Any other value of a query, or none, could be that of another account. */
function isOmittedDefault(
  { parameters }: TokenOperation,
  { location: [, name], matches }: BoundaryCase,
  base: RequestParts,
) {
  const parameter = parameters.find((each) => each.in === "query" && each.name === name);
  return parameter !== undefined && base.query[parameter.name] === undefined && matches(parameter.schema.default);
}
