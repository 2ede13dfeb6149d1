import type { Arbitrary } from "fast-check";
import { valuesAt } from "../json/values-at.ts";

/**
 * The last accepted value of a constraint, or the first rejected one: `maxLength: 32` accepts 32 characters and rejects 33.
 */
export interface BoundaryCase {
  /** The location of the constrained value, such as `["body", "title"]`; `*` stands for every item of an array. */
  location: readonly string[];
  /** The JSON Schema keyword of the constraint; `optional` for a field, and `known` for a value, that is not required. */
  keyword: string;
  /** The value of the keyword, such as `32`. */
  limit: unknown;
  accepted: boolean;
  /** A short name for the values of this case, such as `32 characters`. */
  title: string;
  /** Whether a value at the location belongs to this case. */
  matches(value: unknown): boolean;
  /** Generates values of this case from values that the schema accepts. */
  generate(valid: Arbitrary<unknown>): Arbitrary<unknown>;
}

/** Whether a value, such as a request, has a value of this case at its location. */
export function hasCase(value: unknown, { location, matches }: BoundaryCase): boolean {
  return valuesAt(value, location).some(matches);
}

/** The readable name of a case, such as `/body/title maxLength 32: 33 characters rejected`. */
export function titleOf({ location, keyword, limit, title, accepted }: BoundaryCase): string {
  const shownLimit = ["maxLength", "minLength", "maximum", "minimum"].includes(keyword) ? ` ${limit}` : "";
  return `/${location.join("/")} ${keyword}${shownLimit}: ${title} ${accepted ? "accepted" : "rejected"}`;
}
