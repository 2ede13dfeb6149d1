import type { Location, VisitorContext } from "./visitor.ts";

/** The keywords of a schema that the house rules read. */
export interface UnresolvedSchema {
  $ref?: string;
  enum?: unknown[];
  properties?: Record<string, UnresolvedSchema>;
  additionalProperties?: boolean | UnresolvedSchema;
  items?: UnresolvedSchema;
  allOf?: UnresolvedSchema[];
  anyOf?: UnresolvedSchema[];
  oneOf?: UnresolvedSchema[];
}

/** A schema and its location. */
export interface LocatedSchema {
  schema: UnresolvedSchema;
  location: Location;
  /** True if another alternative of the same `anyOf` or `oneOf` has no `enum`. */
  besideOpenAlternative: boolean;
}

/** Lists a schema and all schemas inside it, through references. Redocly's own visitor stops at the first reference. */
export function walkSchema(schema: UnresolvedSchema, location: Location, { resolve }: VisitorContext): LocatedSchema[] {
  const walked = new Map<UnresolvedSchema, LocatedSchema>();

  function walk(referenceOrSchema: UnresolvedSchema, from: Location, besideOpenAlternative = false): void {
    const { node, location } = follow(referenceOrSchema, from);
    if (!node || !location || walked.has(node)) return;
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

  function follow(
    referenceOrSchema: UnresolvedSchema,
    from: Location,
  ): { node?: UnresolvedSchema; location?: Location } {
    return referenceOrSchema.$ref
      ? resolve<UnresolvedSchema>(referenceOrSchema, from.source.absoluteRef)
      : { node: referenceOrSchema, location: from };
  }

  walk(schema, location);
  return [...walked.values()];
}
