import { isObject, type Json, type JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";

/** Each example must refer to the component of its own name: another one could match the schema, but show other values. */
export function checkReferences(bundle: JsonObject): string[] {
  return examplesOf(bundle).flatMap((examples) =>
    Object.entries(examples).flatMap(([name, example]) => {
      const { $ref } = objectAt(example);
      return typeof $ref !== "string" || $ref.endsWith(`.${name}`) ? [] : [`The example ${name} refers to ${$ref}`];
    }),
  );
}

function examplesOf(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(examplesOf);
  if (!isObject(value)) return [];
  const { examples } = value;
  return [...(isObject(examples) ? [examples] : []), ...Object.values(value).flatMap(examplesOf)];
}
