import { openEnumeration } from "@hwc-users/spec";
import type { Language } from "../language/language.ts";
import type { ReadableSchema } from "./fields.ts";

type Translate = Language["t"];

/** Lists the JSON types that a schema accepts, `null` last: any field of a response can be null. */
export function typesOf({ type, anyOf = [] }: ReadableSchema): string[] {
  const types = new Set(type ? [type].flat() : anyOf.flatMap(typesOf));
  return [...types].sort((one, other) => Number(one === "null") - Number(other === "null"));
}

/** Describes the type of a schema in words, such as `array of string or null`. */
export function describeType(schema: ReadableSchema, t: Translate): string {
  const names = typesOf(schema).map((type) => (type === "array" ? describeArray(itemsOf(schema), t) : type));
  return names.reduce((one, other) => t("{one} or {other}", { one, other }), names.shift() ?? "");
}

function itemsOf({ items, anyOf = [] }: ReadableSchema): ReadableSchema | undefined {
  return items ?? anyOf.find((schema) => schema.items)?.items;
}

function describeArray(items: ReadableSchema | undefined, t: Translate): string {
  return t("array of {type}", { type: items ? describeType(items, t) : t("anything") });
}

/** Lists the limits of a schema in words, such as `1 to 64 characters`. */
export function describeLimits(schema: ReadableSchema, t: Translate): string[] {
  const { minLength, maxLength, minimum, maximum, format, additionalProperties }: ReadableSchema =
    openEnumeration(schema)?.open ?? schema;
  return [
    lengths(minLength || undefined, maxLength, t),
    range(minimum, maximum, t),
    format,
    additionalProperties === false ? t("no other fields") : undefined,
  ].filter((limit) => limit !== undefined);
}

function lengths(min: number | undefined, max: number | undefined, t: Translate): string | undefined {
  if (min !== undefined && max !== undefined) return t("{min} to {max} characters", { min, max });
  if (min !== undefined) return t("at least {min} characters", { min });
  return max === undefined ? undefined : t("at most {max} characters", { max });
}

function range(min: number | undefined, max: number | undefined, t: Translate): string | undefined {
  if (min !== undefined && max !== undefined) return t("{min} to {max}", { min, max });
  if (min !== undefined) return t("at least {min}", { min });
  return max === undefined ? undefined : t("at most {max}", { max });
}
