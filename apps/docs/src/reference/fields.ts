import type { Parameter, Schema } from "@hwc-users/spec";

/** A schema with the keywords that only readers need. */
export interface ReadableSchema extends Schema {
  title?: string;
  format?: string;
  deprecated?: boolean;
  "x-enumDescriptions"?: Record<string, string>;
}

/** One value of a field and its meaning. */
export interface FieldValue {
  value: string;
  /** In Markdown. */
  meaning: string;
}

/** A field of a body, or a parameter, as the reference describes it. */
export interface Field {
  name: string;
  /** The anchor, such as `updateUser.request.phone`. */
  anchor: string;
  /** In words, such as `array of string`. */
  type: string;
  required: boolean;
  deprecated: boolean;
  /** Whether the value is personal data. */
  personal: boolean;
  /** In Markdown. */
  description: string;
  /** In words, such as `1 to 64 characters`. */
  limits: string[];
  /** The default as JSON, if there is one. */
  default: string | undefined;
  values: FieldValue[];
  /** Example values of the spec. */
  examples: string[];
  fields: Field[];
}

/** Reads the fields of an object, or of the objects in an array. */
export function readFields(schema: ReadableSchema, anchor: string): Field[] {
  const { properties = {}, required = [] } = objectOf(schema) ?? {};
  return Object.entries(properties).map(([name, property]) =>
    readField(name, property, `${anchor}.${name}`, required.includes(name)),
  );
}

/** Reads a parameter as a field. */
export function readParameter(parameter: Parameter, anchor: string): Field {
  const { name, description, required, schema, examples } = parameter;
  const field = readField(name, { ...schema, description }, `${anchor}.${name}`, required);
  return { ...field, examples: examples.map(({ value }) => String(value)) };
}

/** Describes the type of a schema, such as `integer or null`. */
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

function range(min: number | undefined, max: number | undefined, unit: string): string | undefined {
  if (min !== undefined && max !== undefined) return `${min} to ${max}${unit}`;
  if (min !== undefined) return `at least ${min}${unit}`;
  return max === undefined ? undefined : `at most ${max}${unit}`;
}
