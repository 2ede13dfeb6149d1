import type { BoundaryCase } from "../../boundaries/boundary-case.ts";
import { lengthOf } from "../../json/json-type.ts";
import { type CaseValue, constantValue } from "./case-value.ts";

/**
 * The spec counts code points. A server that counts bytes, UTF-16 units or graphemes gets another length for all of these but
 * plain letters. No control characters: a server may reject them for other reasons.
 */
const ALPHABETS = [
  { name: "", unit: "x" },
  { name: "Chinese ", unit: "汉" },
  { name: "emoji ", unit: "😀" },
  { name: "combining ", unit: "e\u0301" },
];

/** Text with the length of a boundary case, in several alphabets. */
export function lengthValues(boundaryCase: BoundaryCase): CaseValue[] {
  const length = amountOf(boundaryCase);
  const noun = length === 1 ? "character" : "characters";
  return ALPHABETS.filter(({ name, unit }) => name === "" || lengthOf(unit) <= length).map(({ name, unit }) =>
    constantValue([...unit.repeat(length)].slice(0, length).join(""), `${length} ${name}${noun}`),
  );
}

/** The number of a boundary case. Far above a maximum, a server that keeps only some bits of an integer gets the maximum. */
export function sizeValues(boundaryCase: BoundaryCase): CaseValue[] {
  const { keyword, limit, accepted } = boundaryCase;
  const overflows = keyword === "maximum" && !accepted ? [2 ** 16, 2 ** 32].map((range) => Number(limit) + range) : [];
  return [amountOf(boundaryCase), ...overflows].map((amount) => constantValue(amount));
}

/** The limit itself, or the first amount beyond it. */
function amountOf({ keyword, limit, accepted }: BoundaryCase): number {
  const step = keyword.startsWith("max") ? 1 : -1;
  return Number(limit) + (accepted ? 0 : step);
}
