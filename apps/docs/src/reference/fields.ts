import { openEnumeration, type Parameter, type Schema, type Source, sourcesOf } from "@hwc-users/spec";

/** A schema with the keywords that only readers need. */
export interface ReadableSchema extends Schema {
  title?: string;
  format?: string;
  deprecated?: boolean;
  "x-enumDescriptions"?: Record<string, string>;
}

/** One value of a field and its meaning. */
interface FieldValue {
  value: string;
  /** In Markdown. */
  meaning: string;
}

/** A field of a body, or a parameter, as the reference describes it. */
export interface Field {
  name: string;
  schema: ReadableSchema;
  /** The anchor, such as `updateUser.request.phone`. */
  anchor: string;
  required: boolean;
  deprecated: boolean;
  /** Whether the value is personal data. */
  personal: boolean;
  /** In Markdown. */
  description: string;
  sources: Source[];
  /** The service's default as JSON, if there is one. */
  default: string | undefined;
  /** The known values. */
  values: FieldValue[];
  /** The sources that all values have; empty if they differ. */
  valueSources: Source[];
  /** Whether other values than the known ones are possible. */
  open: boolean;
  /** Example values of the spec. */
  examples: string[];
  fields: Field[];
  /** The description of the object that has the nested fields, in Markdown. */
  about: string;
}

/**
 * Reads the fields of an object, or of the objects in an array.
 *
 * @param inherited The sources of fields that name none. Default: the operation's page.
 */
export function readFields(schema: ReadableSchema, anchor: string, inherited: Source[] = ["page"]): Field[] {
  const object = objectOf(schema) ?? {};
  const { properties = {}, required = [] } = object;
  const sources = orElse(sourcesOf(object), inherited);
  return Object.entries(properties).map(([name, property]) =>
    readField(name, property, `${anchor}.${name}`, required.includes(name), sources),
  );
}

/** Reads a parameter as a field. */
export function readParameter(parameter: Parameter, anchor: string): Field {
  const { name, description, required, schema, sources, examples } = parameter;
  const field = readField(name, { ...schema, description, "x-source": sources }, `${anchor}.${name}`, required, []);
  return { ...field, examples: examples.map(({ value }) => String(value)) };
}

/** Reads a named schema as a field. */
export function readField(
  name: string,
  schema: ReadableSchema,
  anchor: string,
  required: boolean,
  inherited: Source[],
): Field {
  const enumeration = openEnumeration(schema);
  const known: ReadableSchema[] = enumeration?.known ?? [schema];
  const sources = orElse(sourcesOf(schema), inherited);
  return {
    name,
    schema,
    anchor,
    required,
    deprecated: schema.deprecated ?? false,
    personal: schema["x-personal"] ?? false,
    description: schema.description ?? "",
    sources,
    default: schema.default === undefined ? undefined : JSON.stringify(schema.default),
    values: valuesOf(known),
    valueSources: enumeration ? [...new Set(known.flatMap(sourcesOf))] : sources,
    open: enumeration !== undefined,
    examples: [],
    fields: readFields(schema, anchor, sources),
    about: objectOf(schema)?.description ?? "",
  };
}

function orElse(sources: Source[], inherited: Source[]): Source[] {
  return sources.length > 0 ? sources : inherited;
}

function objectOf(schema: ReadableSchema): ReadableSchema | undefined {
  if (schema.properties) return schema;
  if (schema.items) return objectOf(schema.items);
  return schema.anyOf?.find(({ properties }) => properties);
}

/** Lists the values of enumerations. A number and its text have one meaning, so they are one value here. */
function valuesOf(known: ReadableSchema[]): FieldValue[] {
  const meanings = known.flatMap(({ enum: values = [], "x-enumDescriptions": descriptions = {} }) =>
    values.map((value) => [String(value), descriptions[String(value)] ?? ""] as const),
  );
  return [...new Map(meanings)].map(([value, meaning]) => ({ value, meaning }));
}
