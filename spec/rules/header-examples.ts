import { violationOf } from "./json-schema.ts";
import { dereference, type UnresolvedSchema } from "./schema.ts";
import { follow, reportOnce, type VisitorContext } from "./visitor.ts";

interface Header {
  schema?: UnresolvedSchema;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}

/** An example of a header matches its schema. Redocly checks only the examples of bodies, parameters and schemas. */
export function headerExamples() {
  const report = reportOnce();
  return {
    Header({ schema = {}, example, examples = {} }: Header, context: VisitorContext) {
      const { location } = context;
      const expected = dereference(schema, location.child("schema"), context);
      const named = Object.entries(examples).flatMap(([name, written]) => {
        const found = follow(written, location.child(["examples", name]), context);
        return found ? [{ value: found.node.value, at: found.location.child("value") }] : [];
      });
      const unnamed = example === undefined ? [] : [{ value: example, at: location.child("example") }];
      for (const { value, at } of [...named, ...unnamed]) {
        const violation = violationOf(expected, value);
        if (violation) {
          const message = `The header's example ${JSON.stringify(value)} ${violation}. Correct the example or the schema.`;
          report(context, message, at);
        }
      }
    },
  };
}
