import type { Context, Location } from "./visitor.ts";

/** The keywords of a schema that the house rules look at, or go down into. */
export interface Schema {
  $ref?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** A schema with the place where it is written. */
export interface PlacedSchema {
  schema: Schema;
  location: Location;
  /** Whether the schema is one alternative among others that are not enumerations. */
  besideOpenAlternative: boolean;
}

/** Goes through a schema and all the schemas inside it, following references. Redocly's own visitor stops at the first. */
export function walkSchema(schema: Schema, location: Location, { resolve }: Context): PlacedSchema[] {
  const walked = new Map<Schema, PlacedSchema>();

  function walk(referenceOrSchema: Schema, place: Location, besideOpenAlternative = false): void {
    const { node, location = place } = follow(referenceOrSchema, place);
    if (!node || walked.has(node)) return;
    walked.set(node, { schema: node, location, besideOpenAlternative });
    for (const [name, property] of Object.entries(node.properties ?? {}))
      walk(property, location.child(["properties", name]));
    if (typeof node.additionalProperties === "object")
      walk(node.additionalProperties, location.child("additionalProperties"));
    if (node.items) walk(node.items, location.child("items"));
    for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
      const alternatives = node[keyword] ?? [];
      const isOpen =
        keyword !== "allOf" && alternatives.some((alternative) => !follow(alternative, location).node?.enum);
      for (const [index, alternative] of alternatives.entries()) {
        walk(alternative, location.child([keyword, index]), isOpen);
      }
    }
  }

  function follow(referenceOrSchema: Schema, { source }: Location): { node?: Schema; location?: Location } {
    return referenceOrSchema.$ref
      ? resolve<Schema>(referenceOrSchema, source.absoluteRef)
      : { node: referenceOrSchema };
  }

  walk(schema, location);
  return [...walked.values()];
}
