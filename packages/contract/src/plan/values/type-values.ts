import type { BoundaryCase } from "../../boundaries/boundary-case.ts";
import { type CaseValue, constantValue } from "./case-value.ts";

/** By JSON Schema type: values of other types, those that lenient servers convert among them. */
const WRONG_VALUES: Record<string, unknown[]> = {
  string: [null, 1, true, [], {}],
  integer: [null, "1", 0.5, 1.5, true, [], {}],
  number: [null, "1", true, [], {}],
  boolean: [null, "true", "", 0, 1, [], {}],
  array: [null, "x", 1, true, {}],
  object: [null, "x", 1, true, []],
};
/** Outside the body every value is text. Without an empty one: many servers read it as a missing value. */
const WRONG_TEXTS = ["x", "true", "null", "0.5", "1.5"];

/** Values of the type, if every server must accept them, or of other types. */
export function typeValues({ location, limit, accepted, matches }: BoundaryCase): CaseValue[] {
  const isInBody = location[0] === "body";
  // Any other text could be one that the server does not have, such as a department.
  if (accepted) return isInBody ? toValues([true, false, null].filter(matches)) : [];
  const types = [limit].flat().map(String);
  if (isInBody) return toValues([...new Set(types.flatMap((type) => WRONG_VALUES[type] ?? []))].filter(matches));
  return toValues(WRONG_TEXTS.filter(matches));
}

function toValues(values: unknown[]): CaseValue[] {
  return values.map((value) => constantValue(value));
}
