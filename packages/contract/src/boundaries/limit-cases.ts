import type { Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import { lengthOf } from "../json/json-type.ts";
import { textAt } from "../request/text.ts";
import type { BoundaryCase } from "./boundary-case.ts";

/** The boundary cases of limits of length and size: the limit itself, and the first value beyond it. */
export function limitCases(
  { minLength, maxLength, minimum, maximum }: Schema,
  location: readonly string[],
): BoundaryCase[] {
  return [
    ...casesOf({ location, keyword: "minLength", limit: minLength, step: -1, measure: LENGTH }),
    ...casesOf({ location, keyword: "maxLength", limit: maxLength, step: 1, measure: LENGTH }),
    ...casesOf({ location, keyword: "minimum", limit: minimum, step: -1, measure: SIZE }),
    ...casesOf({ location, keyword: "maximum", limit: maximum, step: 1, measure: SIZE }),
  ];
}

/** The quantity that a limit bounds. */
interface Measure {
  /** The measure of a value; undefined if the limit does not apply to it. */
  of(value: unknown): number | undefined;
  isPossible(amount: number): boolean;
  title(amount: number): string;
  generate(location: readonly string[], amount: number): fc.Arbitrary<unknown>;
}

const LENGTH: Measure = {
  of: (value) => (typeof value === "string" ? lengthOf(value) : undefined),
  isPossible: (amount) => amount >= 0,
  title: (amount) => `${amount} character${amount === 1 ? "" : "s"}`,
  generate: (location, amount) => textAt(location, { minLength: amount, maxLength: amount }),
};

const SIZE: Measure = {
  of: (value) => (typeof value === "number" ? value : undefined),
  isPossible: () => true,
  title: String,
  generate: (_, amount) => fc.constant(amount),
};

interface Limit {
  location: readonly string[];
  keyword: string;
  limit: number | undefined;
  /** From the last accepted amount to the first rejected one. */
  step: 1 | -1;
  measure: Measure;
}

function casesOf({ location, keyword, limit, step, measure }: Limit): BoundaryCase[] {
  if (limit === undefined) return [];
  const boundaryCase = (amount: number, accepted: boolean): BoundaryCase => ({
    location,
    keyword,
    limit,
    accepted,
    title: measure.title(amount),
    matches: (value) => {
      const found = measure.of(value);
      if (found === undefined) return false;
      return accepted ? found === amount : (found - amount) * step >= 0;
    },
    generate: () => measure.generate(location, amount),
  });
  const beyond = limit + step;
  return [boundaryCase(limit, true), ...(measure.isPossible(beyond) ? [boundaryCase(beyond, false)] : [])];
}
