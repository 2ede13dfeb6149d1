import type { JsonObject } from "../../src/json.ts";
import type { Phrases } from "./phrases.ts";
import { referenceTarget } from "./reference-target.ts";
import { rewriteObjects } from "./rewrite-objects.ts";

/**
 * Replaces `default` in the schemas of bodies by a sentence in the description and `x-service-default`. Generated clients
 * and validators send a `default` for each omitted field, and an update would reset what the caller did not mention.
 *
 * Parameters keep their defaults. A parameter that refers to a schema with a default gets a copy of it, because a body may
 * refer to the same schema.
 */
export function describeBodyDefaults(document: JsonObject, phrases: Phrases): JsonObject {
  return rewriteObjects(document, {
    schema: (schema) => describeDefault(schema, document, phrases),
    parameterSchema: (schema) => copyWithDefault(schema, document),
  });
}

function describeDefault(schema: JsonObject, document: JsonObject, phrases: Phrases): JsonObject {
  const { default: value, ...rest } = schema;
  if (value === undefined) return schema;
  const description = rest["description"] ?? referenceTarget(rest, document)?.["description"];
  const sentence = phrases.serviceDefault(typeof value === "string" ? value : JSON.stringify(value));
  return {
    ...rest,
    description: typeof description === "string" ? `${description.trimEnd()}\n\n${sentence}` : sentence,
    "x-service-default": value,
  };
}

function copyWithDefault(schema: JsonObject, document: JsonObject): JsonObject {
  const target = referenceTarget(schema, document);
  if (target?.["default"] === undefined) return schema;
  const { $ref: _, ...siblings } = schema;
  return { ...target, ...siblings };
}
