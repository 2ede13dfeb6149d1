import { isObject, type JsonObject } from "../../src/json.ts";
import { rewriteObjects } from "./rewrite-objects.ts";

/**
 * Adds `x-enum-descriptions`, a list parallel to `enum`, to each schema with `x-enumDescriptions`. Redoc reads the map from
 * value to meaning, and most generators the list.
 */
export function listEnumDescriptions(document: JsonObject): JsonObject {
  return rewriteObjects(document, { schema: addList, parameterSchema: addList });
}

function addList(schema: JsonObject): JsonObject {
  const { enum: values, "x-enumDescriptions": descriptions } = schema;
  if (!Array.isArray(values) || !isObject(descriptions)) return schema;
  return { ...schema, "x-enum-descriptions": values.map((value) => descriptions[String(value)] ?? "") };
}
