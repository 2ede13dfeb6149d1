import { dereference, type Schema, typesOf, type UnresolvedSchema } from "./schema.ts";
import { isReference, reportOnce, type VisitorContext } from "./visitor.ts";
import { walkSchema } from "./walk-schema.ts";

/** Every property of a response can be `null`: services send it for fields without a value, documented or not. */
export function responseNullable() {
  const report = reportOnce();
  return {
    Response: {
      MediaType({ schema = {} }: { schema?: UnresolvedSchema }, context: VisitorContext) {
        for (const { keyword, key, node, written } of walkSchema(schema, context.location.child("schema"), context)) {
          if (keyword === "properties" && !acceptsNull(dereference(node, written, context))) {
            const types = isReference(node) || typeof node === "boolean" ? [] : typesOf(node);
            const advice =
              types.length > 0
                ? `Write type: [${types.filter(Boolean).join(", ")}, "null"], with the quotes.`
                : 'Add the alternative { type: "null" } in an anyOf.';
            report(context, `The property "${key}" of a response rejects null. ${advice}`, written.key());
          }
        }
      },
    },
  };
}

function acceptsNull(schema: UnresolvedSchema): boolean {
  if (typeof schema === "boolean") return schema;
  const { enum: values, allOf = [], anyOf = [true], oneOf = [true] }: Schema = schema;
  const types = typesOf(schema);
  return (
    (types.length === 0 || types.includes("null")) &&
    (!values || values.includes(null)) &&
    (!("const" in schema) || schema["const"] === null) &&
    allOf.every(acceptsNull) &&
    anyOf.some(acceptsNull) &&
    oneOf.some(acceptsNull)
  );
}
