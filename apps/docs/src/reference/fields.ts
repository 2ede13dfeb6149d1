import type { Parameter, Schema } from "@hwc-users/spec";

/** The keywords for readers that the spec's own list of schema keywords leaves out. */
export interface ReadableSchema extends Schema {
  title?: string;
  format?: string;
  deprecated?: boolean;
  "x-enumDescriptions"?: Record<string, string>;
}

/** One value of a field and what it means. */
export interface FieldValue {
  value: string;
  /** In Markdown. */
  meaning: string;
}

/** A field of a body, or a parameter, as the reference shows it. */
export interface Field {
  name: string;
  /** Where the field can be linked, such as `updateUser.request.phone`. */
  anchor: string;
  /** In words, such as `array of string`. */
  type: string;
  required: boolean;
  deprecated: boolean;
  /** Whether the value is about a person. */
  personal: boolean;
  /** In Markdown. */
  description: string;
  /** In words, such as `1 to 64 characters`. */
  limits: string[];
  /** The default as JSON, if there is one. */
  default: string | undefined;
  values: FieldValue[];
  /** Values that the spec gives as examples. */
  examples: string[];
  fields: Field[];
}

/** The fields of an object, or of the objects in an array. */
export function readFields(schema: ReadableSchema, anchor: string): Field[] {
  const { properties = {}, required = [] } = objectOf(schema) ?? {};
  return Object.entries(properties).map(([name, property]) =>
    readField(name, property, `${anchor}.${name}`, required.includes(name)),
  );
}

/** A parameter as a field. */
export function readParameter(parameter: Parameter, anchor: string): Field {
  const { name, description, required, schema, examples } = parameter;
  const field = readField(name, { ...schema, description }, `${anchor}.${name}`, required);
  return { ...field, examples: examples.map(({ value }) => String(value)) };
}

/** The type of a schema in words, such as `integer or null`. */
export function typeOf(schema: ReadableSchema): string {
  if (schema.type === "array") return `array of ${schema.items ? typeOf(schema.items) : "anything"}`;
  if (schema.type) return [schema.type].flat().join(" or ");
  return [...new Set((schema.anyOf ?? []).map(typeOf))].join(" or ");
}

function readField(name: string, schema: ReadableSchema, anchor: string, required: boolean): Field {
  return {
    name,
    anchor,
    type: typeOf(schema),
    required,
    deprecated: schema.deprecated ?? false,
    personal: schema["x-personal"] ?? false,
    description: schema.description ?? "",
    limits: limitsOf(schema),
    default: schema.default === undefined ? undefined : JSON.stringify(schema.default),
    values: valuesOf(schema),
    examples: [],
    fields: readFields(schema, anchor),
  };
}

function objectOf(schema: ReadableSchema): ReadableSchema | undefined {
  if (schema.properties) return schema;
  if (schema.items) return objectOf(schema.items);
  return schema.anyOf?.find(({ properties }) => properties);
}

function valuesOf(schema: ReadableSchema): FieldValue[] {
  const { enum: values = [], "x-enumDescriptions": meanings = {} } =
    [schema, ...((schema.anyOf ?? []) as ReadableSchema[])].find((candidate) => candidate.enum) ?? schema;
  return values.map((value) => ({ value: String(value), meaning: meanings[String(value)] ?? "" }));
}

function limitsOf({ minLength, maxLength, minimum, maximum, format, additionalProperties }: ReadableSchema): string[] {
  return [
    range(minLength || undefined, maxLength, " characters"),
    range(minimum, maximum, ""),
    format,
    additionalProperties === false ? "no other fields" : undefined,
  ].filter((limit) => limit !== undefined);
}

function range(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  if (least !== undefined && most !== undefined) return `${least} to ${most}${unit}`;
  if (least !== undefined) return `at least ${least}${unit}`;
  return most === undefined ? undefined : `at most ${most}${unit}`;
}
