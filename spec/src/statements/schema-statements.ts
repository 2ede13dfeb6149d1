import type { JsonObject } from "../json.ts";
import type { Source } from "../operation.ts";
import { objectsIn, type Statement, sourcesOf, sourcesOfValue } from "./statement.ts";

const LIMITS = ["minLength", "maxLength", "minimum", "maximum"];

/**
 * Lists the statements of a schema: its fields, limits, default and values. References are not followed; the target of one only
 * supplies sources.
 *
 * @param name The name of the schema or the field.
 * @param inherited The sources of a field that names none: those of its object.
 * @param lookUp Returns the target of a reference.
 */
export function schemaStatements(
  schema: JsonObject,
  name: string,
  inherited: Source[],
  lookUp: (reference: string) => JsonObject,
): Statement[] {
  const sources = namedSources(schema);
  const ofFields = sources.length > 0 ? sources : inherited;
  const { enum: values, default: defaultValue, items, anyOf, properties } = schema;
  return [
    ...LIMITS.filter((keyword) => keyword in schema).map(
      (keyword): Statement => ({ kind: "rule", name: `${name} ${keyword} ${schema[keyword]}`, sources }),
    ),
    // No page documents what the services do with an unknown field.
    ...(schema["additionalProperties"] === false
      ? [{ kind: "rule" as const, name: `${name} has no other fields`, sources: ["assumed" as const] }]
      : []),
    ...(defaultValue === undefined
      ? []
      : [{ kind: "default" as const, name: `${name} ${JSON.stringify(defaultValue)}`, sources }]),
    ...(Array.isArray(values) ? values : []).map(
      (value): Statement => ({
        kind: "x-error-statuses" in schema ? "error code" : "value",
        name: `${name} ${value}`,
        sources: sourcesOfValue(schema, value),
      }),
    ),
    ...objectsIn(properties).flatMap(([field, property]): Statement[] => {
      const named = namedSources(property);
      return [
        { kind: "field", name: `${name}.${field}`, sources: named.length > 0 ? named : ofFields },
        ...schemaStatements(property, `${name}.${field}`, ofFields, lookUp),
      ];
    }),
    ...[...objectsIn(anyOf), ...objectsIn([items ?? null])].flatMap(([, part]) =>
      schemaStatements(part, name, ofFields, lookUp),
    ),
  ];

  function namedSources(part: JsonObject): Source[] {
    const own = sourcesOf(part);
    return own.length === 0 && typeof part["$ref"] === "string" ? sourcesOf(lookUp(part["$ref"])) : own;
  }
}
