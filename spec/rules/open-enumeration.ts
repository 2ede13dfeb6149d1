import { dereference, mergeReference, type Schema, typesOf, type UnresolvedSchema } from "./schema.ts";
import type { Location, VisitorContext } from "./visitor.ts";
import type { LocatedSchema } from "./walk-schema.ts";

/**
 * Returns the known values of an open enumeration: an `anyOf` of a schema with an `enum` and a schema without one, which
 * accepts further values. Returns the values of a closed enumeration too, and undefined for any other schema.
 */
export function enumerationIn(schema: Schema): Schema | undefined {
  if (schema.enum) return schema;
  const alternatives = (schema.anyOf ?? []).filter((alternative) => typeof alternative === "object");
  for (const alternative of alternatives) {
    const inner = enumerationIn(alternative);
    if (inner) return inner;
  }
  return undefined;
}

/** Returns the values of all enumerations in a schema, such as one of numbers and one of texts; undefined if it has none. */
export function knownValuesIn(schema: Schema): unknown[] | undefined {
  if (schema.enum) return schema.enum;
  const branches = (schema.anyOf ?? []).filter((alternative) => typeof alternative === "object");
  const known = branches.map(knownValuesIn).filter((values) => values !== undefined);
  return known.length > 0 ? known.flat() : undefined;
}

/** Returns the enumeration of a schema with references; see {@link enumerationIn}. */
export function enumerationOf(
  schema: UnresolvedSchema,
  location: Location,
  context: VisitorContext,
): Schema | undefined {
  return enumerationIn(dereference(schema, location, context));
}

/** Returns true if a schema with an `enum` is in an `anyOf` with a schema that accepts further values of its types. */
export function hasOpenAlternative({ schema, parent, keyword }: LocatedSchema, context: VisitorContext): boolean {
  if (keyword !== "anyOf" || !parent) return false;
  const types = typesOf(schema).length > 0 ? typesOf(schema) : (schema.enum ?? []).map((value) => typeof value);
  return (parent.schema.anyOf ?? []).some((alternative, index) => {
    const open = mergeReference(alternative, parent.at("anyOf").child(index), context)?.schema;
    if (!open || "enum" in open || "const" in open || "not" in open || open.anyOf || open.oneOf) return false;
    const accepted = typesOf(open);
    return accepted.length === 0 || types.every((type) => type === "null" || acceptsType(accepted, type));
  });
}

function acceptsType(accepted: string[], type: string): boolean {
  return accepted.includes(type) || (type === "integer" && accepted.includes("number"));
}
