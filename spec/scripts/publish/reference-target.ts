import { isObject, type JsonObject } from "../../src/json.ts";
import { lookUpReference } from "../../src/resolve-references.ts";

/** Returns the object that an object refers to, or undefined if it is no reference. */
export function referenceTarget({ $ref }: JsonObject, document: JsonObject): JsonObject | undefined {
  if (typeof $ref !== "string") return undefined;
  const target = lookUpReference(document, $ref);
  return isObject(target) ? target : undefined;
}
