import type { JsonObject } from "../../src/json.ts";

/** Returns a copy of an object with one more paragraph at the end of its description. */
export function appendDescription(object: JsonObject, paragraph: string): JsonObject {
  const { description } = object;
  return {
    ...object,
    description: typeof description === "string" ? `${description.trimEnd()}\n\n${paragraph}` : paragraph,
  };
}
