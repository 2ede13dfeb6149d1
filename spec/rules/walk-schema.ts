import { type MergedSchema, mergeReference, type Subschema, subschemas, type UnresolvedSchema } from "./schema.ts";
import type { Location, VisitorContext } from "./visitor.ts";

/** A schema, its location, and its place in the schema around it. */
export interface LocatedSchema extends MergedSchema {
  /** The schema around it; undefined for the first one. */
  parent?: LocatedSchema;
  /** The keyword of `parent` that holds it, such as `properties`. */
  keyword?: string;
  /** Its name or index under the keyword. */
  key?: string | number;
  /** The schema as it is written, perhaps a reference. */
  node: UnresolvedSchema;
  /** Where `node` is. */
  written: Location;
}

/** Lists a schema and all schemas inside it, through references. Redocly's own visitor stops at the first reference. */
export function walkSchema(schema: UnresolvedSchema, location: Location, context: VisitorContext): LocatedSchema[] {
  const walked: LocatedSchema[] = [];
  const expanded = new Set<string>();

  function walk(written: UnresolvedSchema, from: Location, parent?: LocatedSchema, inner?: Subschema): void {
    const merged = mergeReference(written, from, context);
    if (!merged) return;
    const [key] = inner?.path ?? [];
    const located: LocatedSchema = {
      ...merged,
      node: written,
      written: from,
      ...(parent && { parent }),
      ...(inner && { keyword: inner.keyword }),
      ...(key !== undefined && { key }),
    };
    walked.push(located);
    // A recursive schema ends here, and so does a component whose content is listed already.
    const pointer = merged.location.absolutePointer;
    const isListed = expanded.has(pointer);
    expanded.add(pointer);
    for (const subschema of subschemas(located)) {
      if (!isListed || !subschema.location.absolutePointer.startsWith(pointer)) {
        walk(subschema.node, subschema.location, located, subschema);
      }
    }
  }

  walk(schema, location);
  return walked;
}
