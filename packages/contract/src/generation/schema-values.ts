import type { Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import { alternativesOf } from "../boundaries/alternatives.ts";
import { textAt } from "../request/text.ts";

type Values = fc.Arbitrary<unknown>;

/** Replaces the values at one location by others, such as those of a boundary case. */
export interface Replacement {
  location: readonly string[];
  generate(valid: Values): Values;
}

/**
 * Generates values that a schema accepts.
 *
 * @param location The location of the value in the request.
 * @param replacement Other values for one location. The objects and arrays around it are present, and the schema accepts them.
 */
export function schemaValues(schema: Schema, location: readonly string[] = [], replacement?: Replacement): Values {
  const isAround = replacement && isInside(replacement.location, location);
  const isHere = isAround && replacement.location.length === location.length;
  const valid = validValues(schema, location, isAround && !isHere ? replacement : undefined);
  return isHere ? replacement.generate(valid) : valid;
}

function isInside(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => inner[index] === name);
}

function validValues(schema: Schema, location: readonly string[], replacement: Replacement | undefined): Values {
  const { type, enum: values, anyOf, minLength = 0, maxLength, minimum, maximum } = schema;
  if (values) return fc.constantFrom(...values);
  if (anyOf && !alternativesOf(anyOf)) {
    return fc.oneof(...anyOf.map((branch) => validValues(branch, location, replacement)));
  }
  const lengths = { minLength, ...(maxLength !== undefined && { maxLength }) };
  const limits = { min: minimum ?? Number.MIN_SAFE_INTEGER, max: maximum ?? Number.MAX_SAFE_INTEGER };
  const byType: Record<string, () => Values> = {
    string: () => textAt(location, lengths),
    integer: () =>
      fc.oneof(
        fc.integer({ min: Math.max(limits.min, -99), max: Math.min(limits.max, 99) }),
        fc.maxSafeInteger().filter((number) => number >= limits.min && number <= limits.max),
      ),
    number: () => fc.double({ ...limits, noNaN: true }),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    array: () => arrayValues(schema, location, replacement),
    object: () => objectValues(schema, location, replacement),
  };
  const types = [type ?? Object.keys(byType)].flat();
  return fc.oneof(...types.map((name) => (byType[name] ?? (() => fc.jsonValue()))()));
}

function arrayValues(
  { items = {} }: Schema,
  location: readonly string[],
  replacement: Replacement | undefined,
): Values {
  const itemLocation = [...location, "*"];
  const others = fc.array(schemaValues(items, itemLocation), { maxLength: 4 });
  if (!replacement) return others;
  const replaced = schemaValues(items, itemLocation, replacement);
  return fc.tuple(others, replaced, others).map(([before, item, after]) => [...before, item, ...after]);
}

function objectValues(schema: Schema, location: readonly string[], replacement: Replacement | undefined): Values {
  const { properties = {}, required = [], anyOf = [] } = schema;
  const replaced = replacement?.location[location.length];
  const present = [...required, ...(replaced !== undefined && Object.hasOwn(properties, replaced) ? [replaced] : [])];
  const record = (more: string[]): Values =>
    fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [
          name,
          schemaValues(property, [...location, name], replacement),
        ]),
      ),
      { requiredKeys: [...new Set([...present, ...more])] },
    );
  const alternatives = alternativesOf(anyOf) ?? [];
  return alternatives.length > 0 ? fc.oneof(...alternatives.map((name) => record([name]))) : record([]);
}
