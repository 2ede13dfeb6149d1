import type { Arbitrary } from "fast-check";

/**
 * One side of one thing that a schema says of one place: for `maxLength: 32` there is a side that is accepted, 32
 * characters, and one that is refused, 33.
 */
export interface Side {
  /** Where, such as `["body", "title"]`; `*` is any item of a list. */
  place: readonly string[];
  /** The keyword of JSON Schema that says so. */
  keyword: string;
  /** What the keyword asks for, such as `32`. */
  limit: unknown;
  accepted: boolean;
  /** What a value on this side is, such as `32 characters`. */
  title: string;
  /** Whether a value at the place is on this side. */
  is(value: unknown): boolean;
  /** Makes values on this side, out of values that the schema takes. */
  make(valid: Arbitrary<unknown>): Arbitrary<unknown>;
}

/** The values that a whole has at a place. */
export function valuesAt(whole: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return whole === undefined ? [] : [whole];
  if (typeof whole !== "object" || whole === null) return [];
  if (Array.isArray(whole)) return name === "*" ? whole.flatMap((item) => valuesAt(item, rest)) : [];
  return Object.hasOwn(whole, name) ? valuesAt((whole as Record<string, unknown>)[name], rest) : [];
}

/** Whether a whole has a value on this side. */
export function isOn(side: Side, whole: unknown): boolean {
  return valuesAt(whole, side.place).some((value) => side.is(value));
}

/** A name for a side, to be read: where, the keyword and the value. */
export function titleOf({ place, keyword, limit, title, accepted }: Side): string {
  const asked = ["maxLength", "minLength", "maximum", "minimum"].includes(keyword) ? ` ${limit}` : "";
  return `/${place.join("/")} ${keyword}${asked}: ${title} ${accepted ? "accepted" : "refused"}`;
}
