import { openEnumeration, type Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import { alternativeCases, alternativesOf } from "./alternatives.ts";
import { type BoundaryCase, hasCase } from "./boundary-case.ts";
import { knownCases } from "./known-cases.ts";
import { limitCases } from "./limit-cases.ts";
import { objectCases } from "./object-cases.ts";
import { enumCases, typeCases } from "./value-cases.ts";

/**
 * Lists the boundary cases of a schema, those of its properties and items included.
 *
 * @param location The location of the value. In a body it starts with `body`; all other values are text.
 */
export function boundaryCasesOf(schema: Schema, location: readonly string[]): BoundaryCase[] {
  const { properties = {}, items } = schema;
  const enumeration = openEnumeration(schema);
  // The open alternative accepts the known values, too.
  if (enumeration) return [...knownCases(enumeration, location), ...boundaryCasesOf(enumeration.open, location)];
  return [
    ...typeCases(schema, location),
    ...enumCases(schema, location),
    ...limitCases(schema, location),
    ...objectCases(schema, location),
    ...choiceCases(schema, location),
    ...Object.entries(properties).flatMap(([name, property]) => boundaryCasesOf(property, [...location, name])),
    ...(items ? boundaryCasesOf(items, [...location, "*"]) : []),
  ];
}

/** The constraints that a value violates: the rejected cases that it has. */
export function violatedCases(cases: readonly BoundaryCase[], value: unknown): BoundaryCase[] {
  return cases.filter((boundaryCase) => !boundaryCase.accepted && hasCase(value, boundaryCase));
}

function choiceCases({ anyOf = [] }: Schema, location: readonly string[]): BoundaryCase[] {
  if (anyOf.length === 0) return [];
  const alternatives = alternativesOf(anyOf);
  if (alternatives) return alternativeCases(alternatives, location);
  const [only, ...others] = anyOf.filter(({ type }) => type !== "null");
  if (only?.type !== undefined && others.length === 0) {
    return boundaryCasesOf({ ...only, type: [only.type, "null"].flat() }, location);
  }
  const branches = anyOf.map((branch) => boundaryCasesOf(branch, ["body"]));
  const isNone = (value: unknown) => branches.every((cases) => violatedCases(cases, { body: value }).length > 0);
  // A value that one branch rejects may match another branch.
  const accepted = anyOf.flatMap((branch) => boundaryCasesOf(branch, location)).filter((each) => each.accepted);
  const none: BoundaryCase = {
    location,
    keyword: "anyOf",
    limit: anyOf.length,
    accepted: false,
    title: "none of the choices",
    matches: isNone,
    generate: () => fc.jsonValue().filter(isNone),
  };
  return location[0] === "body" ? [...accepted, none] : accepted;
}
