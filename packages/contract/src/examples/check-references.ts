import { isObject, type Json, type JsonObject, objectAt } from "../document/document.ts";

/** An example is the component of its own name: another one could fit the schema and show something else. */
export function checkReferences(bundle: JsonObject): string[] {
  return mapsOfExamples(bundle).flatMap((examples) =>
    Object.entries(examples).flatMap(([name, example]) => {
      const { $ref } = objectAt(example);
      return typeof $ref !== "string" || $ref.endsWith(`.${name}`) ? [] : [`The example ${name} refers to ${$ref}`];
    }),
  );
}

function mapsOfExamples(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(mapsOfExamples);
  if (!isObject(value)) return [];
  const own = isObject(value["examples"]) ? [value["examples"]] : [];
  return [...own, ...Object.values(value).flatMap(mapsOfExamples)];
}
