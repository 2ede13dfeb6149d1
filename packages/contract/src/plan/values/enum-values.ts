import type { BoundaryCase } from "../../boundaries/boundary-case.ts";
import { type CaseValue, constantValue } from "./case-value.ts";

/** The value of an enumeration, or its neighbours. */
export function enumValues({ location, limit, accepted, matches }: BoundaryCase): CaseValue[] {
  const values = [limit].flat();
  const sent = accepted ? values : [...numbersBeside(values), ...textsBeside(values)];
  // A path with an empty value is another path.
  return sent
    .filter((value) => matches(value) && (value !== "" || location[0] !== "path"))
    .map((value) => constantValue(value));
}

/**
 * The value of an open enumeration, or an unknown one. In a body, one known value stands for all, of which there can be hundreds,
 * and limits have unknown ones.
 */
export function knownValues({ location, limit, matches }: BoundaryCase): CaseValue[] {
  const values = [limit].flat();
  const sent = location[0] === "body" ? values.slice(0, 1) : [...values, "x-contract"];
  return sent.filter(matches).map((value) => constantValue(value));
}

/** Below, above and far above: a server that keeps 32 bits of the last one gets a known value. */
function numbersBeside(values: unknown[]): number[] {
  const numbers = values.filter((value) => typeof value === "number");
  const last = Math.max(...numbers);
  return numbers.length === 0 ? [] : [Math.min(...numbers) - 1, last + 1, last + 100, last + 2 ** 32];
}

/** In the other letter case, with a space, cut, and empty. */
function textsBeside(values: unknown[]): string[] {
  const [text] = values.filter((value) => typeof value === "string");
  if (text === undefined) return [];
  const otherCase = text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
  return [otherCase, ` ${text}`, `${text} `, text.slice(0, -1), ""];
}
