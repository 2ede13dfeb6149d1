import { isObject } from "@hwc-users/spec";
import type { BoundaryCase } from "../../boundaries/boundary-case.ts";
import { without } from "../../boundaries/object-cases.ts";
import type { CaseValue } from "./case-value.ts";

/** The only name that requests add. */
export const UNKNOWN_FIELD = "contract_unknown";

/** Removes a field. */
export function missingField({ title, limit }: BoundaryCase): CaseValue[] {
  return [{ title, replace: (current) => remove(current, [String(limit)]) }];
}

/** Removes all fields of a choice, or all but one. */
export function alternativeFields({ title, limit, matches }: BoundaryCase): CaseValue[] {
  const names = [limit].flat().map(String);
  const removals = [names, ...names.map((only) => names.filter((name) => name !== only))];
  return [
    {
      title,
      replace: (current) => removals.map((removed) => remove(current, removed)).find(matches) ?? current,
    },
  ];
}

/** Adds an unknown field. */
export function unknownField({ title }: BoundaryCase): CaseValue[] {
  return [{ title, replace: (current) => (isObject(current) ? { ...current, [UNKNOWN_FIELD]: "x" } : current) }];
}

function remove(current: unknown, names: readonly string[]): unknown {
  return isObject(current) ? without(current, names) : current;
}
