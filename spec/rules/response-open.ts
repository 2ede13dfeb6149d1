import { hasOpenAlternative } from "./open-enumeration.ts";
import type { UnresolvedSchema } from "./schema.ts";
import { reportOnce, type VisitorContext } from "./visitor.ts";
import { type LocatedSchema, walkSchema } from "./walk-schema.ts";

/** Keywords that reject a value, whatever their own value is. */
const CONSTRAINTS = [
  "const",
  "contains",
  "dependencies",
  "dependentRequired",
  "dependentSchemas",
  "else",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "if",
  "maxContains",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minContains",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "not",
  "oneOf",
  "pattern",
  "patternProperties",
  "prefixItems",
  "propertyNames",
  "required",
  "then",
];
/** Keywords that reject a value unless they are `true`. */
const OPEN_IF_TRUE = ["additionalProperties", "unevaluatedItems", "unevaluatedProperties"];

/**
 * A response accepts unknown properties and values, since services add them over time. Known values are an `enum` in an
 * `anyOf`, beside an alternative that accepts further values.
 */
export function responseOpen() {
  const report = reportOnce();

  function check(located: LocatedSchema, context: VisitorContext): void {
    const { schema, at } = located;
    for (const keyword of Object.keys(schema)) {
      const isClosed =
        CONSTRAINTS.includes(keyword) ||
        (OPEN_IF_TRUE.includes(keyword) && schema[keyword] !== true) ||
        (keyword === "uniqueItems" && schema[keyword] !== false);
      if (isClosed) {
        const message = `"${keyword}" rejects responses that the service may send. Remove it, and describe the limit in words.`;
        report(context, message, at(keyword).key());
      }
    }
    if ("default" in schema) {
      const message = 'A "default" in a response makes tools invent values that the service did not send. Remove it.';
      report(context, message, at("default").key());
    }
    if (schema.enum && !hasOpenAlternative(located, context)) {
      const advice = 'Put it in an "anyOf", beside a schema of the same type without an enum.';
      report(context, `An enum in a response is closed to new values. ${advice}`, at("enum").key());
    }
  }

  function checkAll({ schema = {} }: { schema?: UnresolvedSchema }, context: VisitorContext): void {
    for (const located of walkSchema(schema, context.location.child("schema"), context)) check(located, context);
  }

  return {
    Response: { MediaType: checkAll },
    Header(header: { required?: boolean; schema?: UnresolvedSchema }, context: VisitorContext) {
      if (header.required) {
        const message = '"required" rejects responses without the header. Remove it.';
        report(context, message, context.location.child("required").key());
      }
      checkAll(header, context);
    },
  };
}
