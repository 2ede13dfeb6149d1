import type { VisitorContext } from "./visitor.ts";
import { type UnresolvedSchema, walkSchema } from "./walk-schema.ts";

/** An object in a request body accepts no unknown properties, so that a misspelt name is an error. */
export function requestClosed() {
  return {
    RequestBody: {
      MediaType({ schema = {} }: { schema?: UnresolvedSchema }, context: VisitorContext) {
        for (const { schema: inner, location } of walkSchema(schema, context.location.child("schema"), context)) {
          if (inner.properties && inner.additionalProperties !== false) {
            context.report({
              message: 'An object in a request is open to any property. Add "additionalProperties: false".',
              location,
            });
          }
        }
      },
    },
  };
}
