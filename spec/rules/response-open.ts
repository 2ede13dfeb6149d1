import type { VisitorContext } from "./visitor.ts";
import { type UnresolvedSchema, walkSchema } from "./walk-schema.ts";

/**
 * A response accepts unknown properties and values, since services add them over time. Known values are an `enum` in an
 * `anyOf`, beside an alternative without an `enum`.
 */
export function responseOpen() {
  return {
    Response: {
      MediaType({ schema = {} }: { schema?: UnresolvedSchema }, context: VisitorContext) {
        for (const located of walkSchema(schema, context.location.child("schema"), context)) {
          const { schema: inner, location, besideOpenAlternative } = located;
          if (inner.additionalProperties === false) {
            context.report({
              message: 'An object in a response is closed to new properties. Remove "additionalProperties: false".',
              location,
            });
          }
          if (inner.enum && !besideOpenAlternative) {
            context.report({
              message:
                'An enum in a response is closed to new values. Put it in an "anyOf", beside a schema without an enum.',
              location,
            });
          }
        }
      },
    },
  };
}
