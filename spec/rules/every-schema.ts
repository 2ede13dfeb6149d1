import { dereference, mergeReference, type Schema, type UnresolvedSchema } from "./schema.ts";
import { isReference, type Location, reportOnce, type VisitorContext } from "./visitor.ts";

/** A schema to check, with the keywords beside its reference. */
export interface CheckedSchema {
  schema: Schema;
  /** Returns the schema with all references inside it replaced. */
  dereferenced(): Schema;
  /** Reports a problem at a keyword, or at an index or a name under it. */
  report(message: string, keyword: string, key?: string | number): void;
}

/** Visits every schema of the spec, also the keywords beside a `$ref`, which override those of its target. */
export function everySchema(check: (schema: CheckedSchema) => void) {
  const report = reportOnce();

  function visit(written: UnresolvedSchema, from: Location, context: VisitorContext): void {
    const merged = mergeReference(written, from, context);
    if (!merged) return;
    const { schema, at } = merged;
    check({
      schema,
      dereferenced: () => dereference(written, from, context),
      report: (message, keyword, key) =>
        report(context, message, key === undefined ? at(keyword) : at(keyword).child(key)),
    });
  }

  return {
    Schema(schema: UnresolvedSchema, context: VisitorContext) {
      visit(schema, context.location, context);
    },
    ref(reference: UnresolvedSchema, context: VisitorContext) {
      if (context.type.name === "Schema" && isReference(reference)) visit(reference, context.location, context);
    },
  };
}
