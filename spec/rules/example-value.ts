import { reportOnce, type VisitorContext } from "./visitor.ts";

/** An example is named, under `examples`, and has its value in the spec: the docs, the mock and the tests read only those. */
export function exampleValue() {
  const report = reportOnce();

  function checkUnnamed(node: { example?: unknown }, context: VisitorContext): void {
    if (node.example === undefined) return;
    const message = 'An "example" without a name is ignored. Move it to "examples", with a name and a summary.';
    report(context, message, context.location.child("example").key());
  }

  return {
    Example(example: object, context: VisitorContext) {
      if (!("value" in example)) {
        report(context, 'The example has no value in the spec. Add "value".', context.location);
      }
    },
    MediaType: checkUnnamed,
    Parameter: checkUnnamed,
    Header: checkUnnamed,
  };
}
