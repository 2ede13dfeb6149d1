import type { Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import { isOfType } from "../json/json-type.ts";
import { parseText } from "../request/parse-text.ts";
import { textAt } from "../request/text.ts";
import type { BoundaryCase } from "./boundary-case.ts";

/** Values outside the body are text, so none of them can have another type than string. */
function isText([part]: readonly string[]): boolean {
  return part === "path" || part === "query" || part === "header";
}

/** The boundary cases of a value's type. */
export function typeCases({ type }: Schema, location: readonly string[]): BoundaryCase[] {
  if (type === undefined) return [];
  const types = [type].flat();
  const constraint = { location, keyword: "type", limit: type };
  const accepted = types.map((name) => ({
    ...constraint,
    accepted: true,
    title: name,
    matches: (value: unknown) => isOfType(value, name),
    generate: (valid: fc.Arbitrary<unknown>) => valid.filter((value) => isOfType(value, name)),
  }));
  if (isText(location) && (location.length === 1 || types.includes("string"))) return accepted;
  const isWrong = (value: unknown) => !isOfType(value, types);
  const values = isText(location)
    ? fc.oneof(fc.constantFrom("x", "1.5", "true", "null"), textAt(location))
    : fc.jsonValue();
  const isParsedWrong = (value: unknown) => isWrong(isText(location) ? parseText(String(value), types) : value);
  return [
    ...accepted,
    {
      ...constraint,
      accepted: false,
      title: `not ${types.join(" or ")}`,
      matches: isWrong,
      generate: () => values.filter(isParsedWrong),
    },
  ];
}

/** The boundary cases of an enumeration: each of its values, and any other value. */
export function enumCases({ enum: values, type }: Schema, location: readonly string[]): BoundaryCase[] {
  if (values === undefined) return [];
  const constraint = { location, keyword: "enum", limit: values };
  const isOther = (value: unknown) => (type === undefined || isOfType(value, type)) && !values.includes(value);
  const others: fc.Arbitrary<unknown> = isOfType(values[0], "number")
    ? fc.integer({ min: -9, max: 99 })
    : textAt(location);
  return [
    ...values.map((value) => ({
      ...constraint,
      accepted: true,
      title: JSON.stringify(value),
      matches: (candidate: unknown) => candidate === value,
      generate: () => fc.constant(value),
    })),
    {
      ...constraint,
      accepted: false,
      title: "another value",
      matches: isOther,
      generate: () => others.filter(isOther),
    },
  ];
}
