import type { Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import { alternativeSides, objectSides } from "./object-sides.ts";
import { isOn, type Side } from "./side.ts";
import { valueSides } from "./value-sides.ts";

/**
 * Lists both sides of all that a schema says, of the value at a place and of what is inside it.
 *
 * @param place Where the value stands: a body's begins with `body`, because values elsewhere are text.
 */
export function sidesOf(schema: Schema, place: readonly string[]): Side[] {
  const { properties = {}, items } = schema;
  return [
    ...valueSides(schema, place),
    ...objectSides(schema, place),
    ...choiceSides(schema, place),
    ...Object.entries(properties).flatMap(([name, property]) => sidesOf(property, [...place, name])),
    ...(items ? sidesOf(items, [...place, "*"]) : []),
  ];
}

/** What is wrong with a value: the refused sides that it is on. */
export function brokenSides(sides: readonly Side[], value: unknown): Side[] {
  return sides.filter((side) => !side.accepted && isOn(side, value));
}

function choiceSides({ anyOf = [] }: Schema, place: readonly string[]): Side[] {
  if (anyOf.length === 0) return [];
  const alternatives = alternativesOf(anyOf);
  if (alternatives) return alternativeSides(alternatives, place);
  const branches = anyOf.map((branch) => sidesOf(branch, ["body"]));
  const isNone = (value: unknown) => branches.every((sides) => brokenSides(sides, { body: value }).length > 0);
  // What one branch refuses another one may take.
  const accepted = anyOf.flatMap((branch) => sidesOf(branch, place)).filter((side) => side.accepted);
  const none: Side = {
    place,
    keyword: "anyOf",
    limit: anyOf.length,
    accepted: false,
    title: "none of the choices",
    is: isNone,
    make: () => fc.jsonValue().filter(isNone),
  };
  return place[0] === "body" ? [...accepted, none] : accepted;
}

/** The fields of which one must be there, if that is the choice. */
export function alternativesOf(anyOf: readonly Schema[]): string[] | undefined {
  const names = anyOf.flatMap(({ required = [] }) => required);
  const isOnlyThat = anyOf.every(
    ({ type, properties, items, enum: values, required }) =>
      required?.length === 1 && !type && !properties && !items && !values,
  );
  return isOnlyThat ? names : undefined;
}
