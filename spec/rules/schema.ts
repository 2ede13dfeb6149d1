import { follow, isRecord, isReference, type Located, type Location, type VisitorContext } from "./visitor.ts";

/** Keywords that hold a schema, a list of schemas, or schemas by name. */
const ONE = [
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS = ["$defs", "dependentSchemas", "patternProperties", "properties"];

/** A schema as it is written: a reference with keywords beside it, an object, or a boolean. */
export type UnresolvedSchema = boolean | Schema;

/** The keywords of a schema that the house rules read. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  default?: unknown;
  required?: string[];
  properties?: Record<string, UnresolvedSchema>;
  additionalProperties?: UnresolvedSchema;
  items?: UnresolvedSchema;
  minItems?: number;
  allOf?: UnresolvedSchema[];
  anyOf?: UnresolvedSchema[];
  oneOf?: UnresolvedSchema[];
  "x-personal"?: boolean;
  "x-success"?: string;
  "x-source"?: unknown;
  [keyword: string]: unknown;
}

/** A schema whose reference is followed. Keywords beside the reference override those of its target. */
export interface MergedSchema {
  schema: Schema;
  /** Where the schema begins: at the target of its reference. */
  location: Location;
  /** Where a keyword is written: beside the reference, or in its target. */
  at(keyword: string): Location;
}

/** Follows the reference of a schema. Returns undefined if it has no target. */
export function mergeReference(
  written: UnresolvedSchema,
  from: Location,
  context: VisitorContext,
): MergedSchema | undefined {
  const schema = asObject(written);
  if (!isReference(schema)) return { schema, location: from, at: (keyword) => from.child(keyword) };
  const target = follow<UnresolvedSchema>(schema, from, context);
  if (!target) return undefined;
  const { $ref, ...siblings } = schema;
  return {
    schema: { ...asObject(target.node), ...siblings },
    location: target.location,
    at: (keyword) => (keyword in siblings ? from : target.location).child(keyword),
  };
}

/** Copies a schema with every reference replaced by its target. A recursive reference accepts everything. */
export function dereference(written: UnresolvedSchema, from: Location, context: VisitorContext): Schema {
  const visiting = new Set<string>();

  function copySchema(node: UnresolvedSchema, location: Location): Schema {
    const merged = mergeReference(node, location, context);
    if (!merged || visiting.has(merged.location.absolutePointer)) return {};
    visiting.add(merged.location.absolutePointer);
    const copied: Schema = { ...merged.schema };
    for (const [keyword, inner] of Map.groupBy(subschemas(merged), (subschema) => subschema.keyword)) {
      const copies = inner.map(({ path: [key = ""], ...located }) => {
        return [key, copySchema(located.node, located.location)] as const;
      });
      if (LISTS.includes(keyword)) copied[keyword] = copies.map(([, copy]) => copy);
      else copied[keyword] = MAPS.includes(keyword) ? Object.fromEntries(copies) : copies[0]?.[1];
    }
    visiting.delete(merged.location.absolutePointer);
    return copied;
  }

  return copySchema(written, from);
}

/** A schema directly inside another one. */
export interface Subschema extends Located<UnresolvedSchema> {
  /** The keyword that holds it, such as `properties`. */
  keyword: string;
  /** Its name or its index under the keyword; empty if the keyword holds one schema. */
  path: [] | [string | number];
}

/** Lists the schemas directly inside a schema. */
export function subschemas({ schema, at }: MergedSchema): Subschema[] {
  const entries = Object.entries(schema);
  return entries.flatMap(([keyword, value]): Subschema[] => {
    const location = at(keyword);
    if (ONE.includes(keyword) && isSchema(value)) return [{ keyword, path: [], node: value, location }];
    if (!(LISTS.includes(keyword) && Array.isArray(value)) && !(MAPS.includes(keyword) && isRecord(value))) {
      return [];
    }
    return Object.entries(value as object).flatMap(([name, inner]) => {
      const key = Array.isArray(value) ? Number(name) : name;
      return isSchema(inner) ? [{ keyword, path: [key], node: inner, location: location.child(key) }] : [];
    });
  });
}

/** The types that a schema accepts; empty if it does not say. */
export function typesOf({ type = [] }: Schema): string[] {
  return [type].flat();
}

function isSchema(value: unknown): value is UnresolvedSchema {
  return typeof value === "boolean" || (typeof value === "object" && value !== null && !Array.isArray(value));
}

function asObject(schema: UnresolvedSchema): Schema {
  // An empty key is null. The rule "struct" reports it.
  if (typeof schema === "object") return schema ?? {};
  return schema ? {} : { not: {} };
}
