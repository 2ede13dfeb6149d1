import { errorCodeOf, successIn } from "./error-code.ts";
import { bodiesOf, type OperationNode } from "./operation-bodies.ts";
import { dereference } from "./schema.ts";
import { reportOnce, type VisitorContext } from "./visitor.ts";

/** The body of an error has an error code, such as `error_code`. In the body of a success, `x-success` is the code that is no error. */
export function errorCodePresent() {
  const report = reportOnce();
  return {
    Operation(operation: OperationNode, context: VisitorContext) {
      const [tag = "the service"] = operation.tags ?? [];
      for (const { part, schema } of bodiesOf(operation, context).filter((body) => body.part !== "request")) {
        const errorCode = errorCodeOf(dereference(schema.node, schema.location, context));
        if (part.startsWith("2") && errorCode && successIn(errorCode) === undefined) {
          const message = `The ${part} response has an error code without x-success. Add the code that means success to its schema.`;
          report(context, message, schema.location);
        }
        if (!part.startsWith("2") && !errorCode) {
          const message = `The ${part} response has no error code. Use the error schema of ${tag}.`;
          report(context, message, schema.location);
        }
      }
    },
  };
}
