import { isObject, type Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import type { BoundaryCase } from "./boundary-case.ts";

/** The boundary cases of the fields that an object must, may and must not have. */
export function objectCases(
  { properties = {}, required = [], additionalProperties }: Schema,
  location: readonly string[],
): BoundaryCase[] {
  return [
    ...Object.keys(properties).map((name) => missingField(name, required.includes(name), location)),
    ...(additionalProperties === false ? [unknownField(properties, location)] : []),
  ];
}

function missingField(name: string, required: boolean, location: readonly string[]): BoundaryCase {
  return {
    location,
    keyword: required ? "required" : "optional",
    limit: name,
    accepted: !required,
    title: `without ${name}`,
    matches: (value) => isObject(value) && !Object.hasOwn(value, name),
    generate: (valid) => valid.filter(isObject).map((object) => without(object, [name])),
  };
}

function unknownField(properties: Record<string, Schema>, location: readonly string[]): BoundaryCase {
  const isUnknown = (name: string) => !Object.hasOwn(properties, name);
  const misspelt = fc
    .constantFrom("x", ...Object.keys(properties))
    .map((name) => `${name.slice(0, -1)}_${name.slice(-1)}`);
  const names = fc
    .oneof(misspelt, fc.string({ minLength: 1 }))
    .filter((name) => isUnknown(name) && name !== "__proto__");
  return {
    location,
    keyword: "additionalProperties",
    limit: false,
    accepted: false,
    title: "an unknown field",
    matches: (value) => isObject(value) && Object.keys(value).some(isUnknown),
    generate: (valid) =>
      fc
        .tuple(valid.filter(isObject), names, fc.jsonValue())
        .map(([object, name, value]) => ({ ...object, [name]: value })),
  };
}

/** Copies an object without some of its fields. */
export function without(object: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
