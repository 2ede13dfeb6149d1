import type { Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import { alternativesOf } from "../clauses/sides.ts";
import { textOf } from "./text.ts";

type Values = fc.Arbitrary<unknown>;

/** A change to the values of one place: what makes its values, out of those that the schema takes. */
export interface Change {
  place: readonly string[];
  make(valid: Values): Values;
}

/**
 * Makes values that a schema takes.
 *
 * @param place Where the schema stands in the request.
 * @param change What to have at another place inside; everything around it is there, and is as the schema has it.
 */
export function arbitraryOf(schema: Schema, place: readonly string[] = [], change?: Change): Values {
  const isOutside = change && isInside(change.place, place) && change.place.length > place.length;
  const inner = isOutside ? change : undefined;
  const valid = validOf(schema, place, inner);
  return change && !isOutside && change.place.join("/") === place.join("/") ? change.make(valid) : valid;
}

function isInside(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => inner[index] === name);
}

function validOf(schema: Schema, place: readonly string[], change: Change | undefined): Values {
  const { type, enum: values, anyOf, minLength = 0, maxLength, minimum, maximum } = schema;
  if (values) return fc.constantFrom(...values);
  if (anyOf && !alternativesOf(anyOf)) return fc.oneof(...anyOf.map((branch) => validOf(branch, place, change)));
  const lengths = { minLength, ...(maxLength !== undefined && { maxLength }) };
  const limits = { min: minimum ?? Number.MIN_SAFE_INTEGER, max: maximum ?? Number.MAX_SAFE_INTEGER };
  const makers: Record<string, () => Values> = {
    string: () => textOf(place, lengths),
    integer: () =>
      fc.oneof(
        fc.integer({ min: Math.max(limits.min, -99), max: Math.min(limits.max, 99) }),
        fc.maxSafeInteger().filter((number) => number >= limits.min && number <= limits.max),
      ),
    number: () => fc.double({ ...limits, noNaN: true }),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    array: () => listOf(schema, place, change),
    object: () => membersOf(schema, place, change),
  };
  const types = [type ?? Object.keys(makers)].flat();
  return fc.oneof(...types.map((name) => (makers[name] ?? (() => fc.jsonValue()))()));
}

function listOf({ items = {} }: Schema, place: readonly string[], change: Change | undefined): Values {
  const itemPlace = [...place, "*"];
  const others = fc.array(arbitraryOf(items, itemPlace), { maxLength: 4 });
  if (!change) return others;
  const changed = arbitraryOf(items, itemPlace, change);
  return fc.tuple(others, changed, others).map(([before, item, after]) => [...before, item, ...after]);
}

function membersOf(schema: Schema, place: readonly string[], change: Change | undefined): Values {
  const { properties = {}, required = [], anyOf = [] } = schema;
  const kept = change?.place[place.length];
  const names = [...required, ...(kept !== undefined && Object.hasOwn(properties, kept) ? [kept] : [])];
  const record = (needed: string[]): Values =>
    fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, arbitraryOf(property, [...place, name], change)]),
      ),
      { requiredKeys: [...new Set([...names, ...needed])] },
    );
  const alternatives = alternativesOf(anyOf) ?? [];
  return alternatives.length > 0 ? fc.oneof(...alternatives.map((name) => record([name]))) : record([]);
}
