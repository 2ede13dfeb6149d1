import type { BoundaryCase } from "../../boundaries/boundary-case.ts";
import type { CaseValue } from "./case-value.ts";
import { enumValues, knownValues } from "./enum-values.ts";
import { alternativeFields, missingField, unknownField } from "./field-values.ts";
import { lengthValues, sizeValues } from "./limit-values.ts";
import { typeValues } from "./type-values.ts";

const BY_KEYWORD: Record<string, (boundaryCase: BoundaryCase) => CaseValue[]> = {
  type: typeValues,
  enum: enumValues,
  known: knownValues,
  minLength: lengthValues,
  maxLength: lengthValues,
  minimum: sizeValues,
  maximum: sizeValues,
  required: missingField,
  optional: missingField,
  anyOf: alternativeFields,
  additionalProperties: unknownField,
};

/** Lists the values that a run sends for a boundary case. They are the same in every run. */
export function valuesOf(boundaryCase: BoundaryCase): CaseValue[] {
  return BY_KEYWORD[boundaryCase.keyword]?.(boundaryCase) ?? [];
}
