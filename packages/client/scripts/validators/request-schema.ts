import {
  argumentsOf,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  replaceOpenEnumerations,
  type Schema,
} from "@hwc-users/spec";

// Keywords that do not constrain values. In JSON Schema 2020-12, `format` is an annotation.
const ANNOTATIONS = ["title", "description", "default", "deprecated", "examples", "example", "format"];

/** Returns the schema of an operation's arguments: its path and query parameters, and `body`. */
export function requestSchema(operation: Operation): Schema {
  const inputs = argumentsOf(operation);
  return {
    type: "object",
    properties: Object.fromEntries(inputs.map(({ name, schema }) => [name, withoutAnnotations(schema)])),
    required: inputs.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** Removes the keywords that are for readers only, because ajv would copy them into the compiled code. */
export function withoutAnnotations(schema: Schema): Schema {
  // The known values are among the possible ones: to check them too would only add code.
  return rewrite(replaceOpenEnumerations(schema, ({ open }) => open) as unknown as JsonObject) as Schema;
}

function rewrite(schema: JsonObject): JsonObject {
  const keywords = Object.entries(schema).filter(([key]) => !ANNOTATIONS.includes(key) && !key.startsWith("x-"));
  return Object.fromEntries(keywords.map(([key, value]) => [key, rewriteValue(key, value)]));
}

function rewriteValue(keyword: string, value: Json): Json {
  // Enumerated values are data, and a property can be named `title`.
  if (keyword === "enum" || keyword === "const") return value;
  if (keyword === "properties" && isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, rewriteValue("", child)]));
  }
  if (Array.isArray(value)) return value.map((item) => rewriteValue("", item));
  return isObject(value) ? rewrite(value) : value;
}
