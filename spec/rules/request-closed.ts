import { typesOf, type UnresolvedSchema } from "./schema.ts";
import { reportOnce, type VisitorContext } from "./visitor.ts";
import { type LocatedSchema, walkSchema } from "./walk-schema.ts";

const REFUSED: Record<string, string> = {
  patternProperties: 'List the names in "properties".',
  unevaluatedProperties: 'Tools ignore it. Write "additionalProperties: false".',
  propertyNames: 'List the names in "properties".',
};

/** An object in a request accepts no unknown properties, so that a misspelt name is an error. */
export function requestClosed() {
  const report = reportOnce();

  function check(located: LocatedSchema, context: VisitorContext): void {
    const { schema, location, keyword, at } = located;
    for (const [refused, advice] of Object.entries(REFUSED)) {
      if (refused in schema) {
        report(context, `"${refused}" in a request accepts misspelt names. ${advice}`, at(refused).key());
      }
    }
    if (keyword === "allOf" && (schema.properties || schema.additionalProperties !== undefined)) {
      const message =
        'An object in "allOf" cannot be closed without rejecting the others. Write its properties in one object.';
      report(context, message, location);
      return;
    }
    if (isObject(located) && schema.additionalProperties !== false) {
      const isWritten = schema.additionalProperties !== undefined;
      const message = 'An object in a request is open to any property. Add "additionalProperties: false".';
      report(context, message, isWritten ? at("additionalProperties") : location);
    }
  }

  function checkAll({ schema = {} }: { schema?: UnresolvedSchema }, context: VisitorContext): void {
    for (const located of walkSchema(schema, context.location.child("schema"), context)) check(located, context);
  }

  return {
    RequestBody: { MediaType: checkAll },
    Parameter(parameter: { schema?: UnresolvedSchema }, context: VisitorContext) {
      if (parameter.schema !== undefined) checkAll(parameter, context);
      else report(context, "The parameter has no schema. Write one instead of content.", context.location);
    },
  };
}

/** An alternative of a closed object that adds no properties, such as one with only `required`, is closed too. */
function isObject({ schema, keyword, parent }: LocatedSchema): boolean {
  if (schema.properties || schema.additionalProperties !== undefined) return true;
  const isAlternative = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"].includes(keyword ?? "");
  return typesOf(schema).includes("object") && !(isAlternative && parent?.schema.additionalProperties === false);
}
