import type { Schema } from "@hwc-users/spec";
import * as fc from "fast-check";
import { textOf } from "../cases/text.ts";
import { isOfType, lengthOf } from "./json-type.ts";
import type { Side } from "./side.ts";

type Place = readonly string[];
type Kind = Pick<Side, "keyword" | "limit" | "accepted" | "title">;

/** The sides of what a schema says of a value by itself. */
export function valueSides(schema: Schema, place: Place): Side[] {
  return [...typeSides(schema, place), ...enumSides(schema, place), ...limitSides(schema, place)];
}

/** Outside the body everything is text, so that nothing there can be of another type than string. */
function isText([part]: Place): boolean {
  return part === "path" || part === "query" || part === "header";
}

function typeSides({ type }: Schema, place: Place): Side[] {
  if (type === undefined) return [];
  const types = [type].flat();
  const kind = { keyword: "type", limit: type };
  const accepted = types.map((name) => ({
    place,
    ...kind,
    accepted: true,
    title: name,
    is: (value: unknown) => isOfType(value, name),
    make: (valid: fc.Arbitrary<unknown>) => valid.filter((value) => isOfType(value, name)),
  }));
  const isWrong = (value: unknown) => !isOfType(value, types);
  if (isText(place) && (place.length === 1 || types.includes("string"))) return accepted;
  const wrong = isText(place) ? fc.oneof(fc.constantFrom("x", "1.5", "true", "null"), textOf(place)) : fc.jsonValue();
  const isSeen = (value: unknown) => isWrong(isText(place) ? readAs(String(value), types) : value);
  const refused = { ...kind, accepted: false, title: `not ${types.join(" or ")}` };
  return [...accepted, { place, ...refused, is: isWrong, make: () => wrong.filter(isSeen) }];
}

/** What text outside the body means, as far as its type lets it mean something else than text. */
export function readAs(text: string, types: string | readonly string[]): unknown {
  const names = [types].flat();
  // Lenient readers take text such as "0x1" or "1e0" for a number; the spec does not say, so it stays out of the cases.
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (names.includes("integer") && Number.isInteger(number)) return number;
  if (names.includes("number") && !Number.isNaN(number)) return number;
  if (names.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

function enumSides({ enum: values, type }: Schema, place: Place): Side[] {
  if (values === undefined) return [];
  const kind = { keyword: "enum", limit: values };
  const isOther = (value: unknown) => (type === undefined || isOfType(value, type)) && !values.includes(value);
  const others: fc.Arbitrary<unknown> = isOfType(values[0], "number")
    ? fc.integer({ min: -9, max: 99 })
    : textOf(place);
  return [
    ...values.map((value) => ({
      place,
      ...kind,
      accepted: true,
      title: JSON.stringify(value),
      is: (candidate: unknown) => candidate === value,
      make: () => fc.constant(value),
    })),
    { place, ...kind, accepted: false, title: "another value", is: isOther, make: () => others.filter(isOther) },
  ];
}

function limitSides({ minLength, maxLength, minimum, maximum }: Schema, place: Place): Side[] {
  const long = (kind: Kind, length: number): Side => ({
    place,
    ...kind,
    is: (value) => typeof value === "string" && isBeyond(kind, lengthOf(value), length),
    make: () => textOf(place, { minLength: length, maxLength: length }),
  });
  const great = (kind: Kind, number: number): Side => ({
    place,
    ...kind,
    is: (value) => typeof value === "number" && isBeyond(kind, value, number),
    make: () => fc.constant(number),
  });
  const sides = (keyword: string, limit: number | undefined, step: number, side: typeof long, unit: string): Side[] => {
    if (limit === undefined) return [];
    const kind = (accepted: boolean, count: number) => ({
      keyword,
      limit,
      accepted,
      title: `${count}${unit}${unit !== "" && count !== 1 ? "s" : ""}`,
    });
    const beyond = limit + step;
    const atLimit = side(kind(true, limit), limit);
    return unit !== "" && beyond < 0 ? [atLimit] : [atLimit, side(kind(false, beyond), beyond)];
  };
  return [
    ...sides("minLength", minLength, -1, long, " character"),
    ...sides("maxLength", maxLength, 1, long, " character"),
    ...sides("minimum", minimum, -1, great, ""),
    ...sides("maximum", maximum, 1, great, ""),
  ];
}

/** The accepted side is the limit itself, the refused one all that is beyond it. */
function isBeyond({ keyword, accepted }: Kind, found: number, edge: number): boolean {
  if (accepted) return found === edge;
  return keyword.startsWith("max") ? found >= edge : found <= edge;
}
