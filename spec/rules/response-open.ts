import type { Context } from "./visitor.ts";
import { type Schema, walkSchema } from "./walk-schema.ts";

/**
 * A response takes properties and values that the spec does not name, since the services add them over time.
 * Known values stand in an `enum` that is one alternative of an `anyOf`, beside an alternative without one.
 */
export function responseOpen() {
  return {
    Response: {
      MediaType({ schema = {} }: { schema?: Schema }, context: Context) {
        for (const placed of walkSchema(schema, context.location.child("schema"), context)) {
          const { schema: inner, location, besideOpenAlternative } = placed;
          if (inner.additionalProperties === false) {
            context.report({ message: "Leave an object in a response open to new properties.", location });
          }
          if (inner.enum && !besideOpenAlternative) {
            context.report({ message: "Leave an enumeration in a response open to new values.", location });
          }
        }
      },
    },
  };
}
