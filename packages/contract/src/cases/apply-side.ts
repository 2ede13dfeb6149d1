import * as fc from "fast-check";
import { isMembers } from "../clauses/object-sides.ts";
import { isOn, type Side, valuesAt } from "../clauses/side.ts";
import type { Parts } from "../wire/exchange.ts";

/**
 * Changes a request at the place of a side, so that it is on that side.
 *
 * @returns Undefined when the request has no such place, or is on that side as it is.
 */
export function applySide(parts: Parts, side: Side, seed: number): Parts | undefined {
  if (isOn(side, parts)) return undefined;
  const [old] = valuesAt(parts, side.place);
  const holder = side.place.slice(0, -1);
  if (holder.length > 0 && valuesAt(parts, holder).length === 0) return undefined;
  const value = sampleOf(side, old, seed);
  return value === undefined ? undefined : (put(parts, side.place, value.made) as Parts);
}

/** Plain text rather than any: a server may have reasons of its own against a control character. */
function sampleOf(side: Side, old: unknown, seed: number): { made: unknown } | undefined {
  const { keyword, title } = side;
  if (keyword === "maxLength" || keyword === "minLength") return { made: "x".repeat(Number.parseInt(title, 10)) };
  if (keyword === "type" && side.accepted) return { made: seed % 2 === 0 };
  if (["required", "optional", "anyOf", "additionalProperties"].includes(keyword) && !canLose(side, old))
    return undefined;
  const [made] = fc.sample(side.make(fc.constant(old)), { numRuns: 1, seed });
  return { made };
}

/** fast-check would look for ever for a field that the given value does not have. */
function canLose({ keyword, limit, accepted }: Side, old: unknown): boolean {
  if (!isMembers(old)) return false;
  return keyword !== "anyOf" || !accepted || (limit as string[]).every((name) => Object.hasOwn(old, name));
}

function put(whole: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item, index) => (index === 0 ? put(item, rest, value) : item));
  const members = whole as Record<string, unknown>;
  return { ...members, [name]: put(members[name], rest, value) };
}
