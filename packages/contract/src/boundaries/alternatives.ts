import { isObject, type Schema } from "@hwc-users/spec";
import type { Arbitrary } from "fast-check";
import type { BoundaryCase } from "./boundary-case.ts";
import { without } from "./object-cases.ts";

/** Returns the fields of which at least one is required; undefined if `anyOf` is another kind of choice. */
export function alternativesOf(anyOf: readonly Schema[]): string[] | undefined {
  const isAlternative = anyOf.every(
    ({ type, properties, items, enum: values, required }) =>
      required?.length === 1 && !type && !properties && !items && !values,
  );
  return isAlternative ? anyOf.flatMap(({ required = [] }) => required) : undefined;
}

/** The boundary cases of fields of which at least one is required. */
export function alternativeCases(names: string[], location: readonly string[]): BoundaryCase[] {
  const constraint = { location, keyword: "anyOf", limit: names };
  const hasExactly = (value: unknown, isWanted: (name: string) => boolean) =>
    isObject(value) && names.every((name) => Object.hasOwn(value, name) === isWanted(name));
  return [
    ...names.map((only) => ({
      ...constraint,
      accepted: true,
      title: `only ${only}`,
      matches: (value: unknown) => hasExactly(value, (name) => name === only),
      generate: (valid: Arbitrary<unknown>) =>
        valid
          .filter(isObject)
          .filter((object) => Object.hasOwn(object, only))
          .map((object) =>
            without(
              object,
              names.filter((name) => name !== only),
            ),
          ),
    })),
    {
      ...constraint,
      accepted: false,
      title: `none of ${names.join(", ")}`,
      matches: (value) => hasExactly(value, () => false),
      generate: (valid) => valid.filter(isObject).map((object) => without(object, names)),
    },
  ];
}
