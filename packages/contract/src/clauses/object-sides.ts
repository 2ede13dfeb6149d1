import type { Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import { isOfType } from "./json-type.ts";
import type { Side } from "./side.ts";

type Place = readonly string[];
type Members = Record<string, unknown>;

/** The sides of what a schema says of which fields there are. */
export function objectSides({ properties = {}, required = [], additionalProperties }: Schema, place: Place): Side[] {
  return [
    ...Object.keys(properties).map((name) => presenceSide(name, required.includes(name), place)),
    ...(additionalProperties === false ? [unknownSide(properties, place)] : []),
  ];
}

function presenceSide(name: string, required: boolean, place: Place): Side {
  return {
    place,
    keyword: required ? "required" : "optional",
    limit: name,
    accepted: !required,
    title: `without ${name}`,
    is: (value) => isMembers(value) && !Object.hasOwn(value, name),
    make: (valid) => valid.filter(isMembers).map((members) => without(members, [name])),
  };
}

function unknownSide(properties: Record<string, Schema>, place: Place): Side {
  const isUnknown = (name: string) => !Object.hasOwn(properties, name);
  // Near to a known name, as misspelt ones are, or anything.
  const near = fc.constantFrom("x", ...Object.keys(properties)).map((name) => `${name.slice(0, -1)}_${name.slice(-1)}`);
  const names = fc.oneof(near, fc.string({ minLength: 1 })).filter((name) => isUnknown(name) && name !== "__proto__");
  return {
    place,
    keyword: "additionalProperties",
    limit: false,
    accepted: false,
    title: "an unknown field",
    is: (value) => isMembers(value) && Object.keys(value).some(isUnknown),
    make: (valid) =>
      fc
        .tuple(valid.filter(isMembers), names, fc.jsonValue())
        .map(([members, name, value]) => ({ ...members, [name]: value })),
  };
}

/** The sides of a choice between fields of which one must be there. */
export function alternativeSides(names: string[], place: Place): Side[] {
  const kind = { place, keyword: "anyOf", limit: names };
  const has = (value: unknown, wanted: (name: string) => boolean) =>
    isMembers(value) && names.every((name) => Object.hasOwn(value, name) === wanted(name));
  return [
    ...names.map((alone) => ({
      ...kind,
      accepted: true,
      title: `only ${alone}`,
      is: (value: unknown) => has(value, (name) => name === alone),
      make: (valid: fc.Arbitrary<unknown>) =>
        valid
          .filter(isMembers)
          .filter((members) => Object.hasOwn(members, alone))
          .map((members) =>
            without(
              members,
              names.filter((name) => name !== alone),
            ),
          ),
    })),
    {
      ...kind,
      accepted: false,
      title: `none of ${names.join(", ")}`,
      is: (value) => has(value, () => false),
      make: (valid) => valid.filter(isMembers).map((members) => without(members, names)),
    },
  ];
}

export function isMembers(value: unknown): value is Members {
  return isOfType(value, "object");
}

function without(members: Members, names: string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}
