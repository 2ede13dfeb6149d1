import { errorCodeIn } from "../src/error-code.ts";
import { errorCodeOf, successIn } from "./error-code.ts";
import { enumerationIn } from "./open-enumeration.ts";
import { bodiesOf, type OperationNode } from "./operation-bodies.ts";
import { dereference, type Schema } from "./schema.ts";
import { isRecord, reportOnce, type VisitorContext } from "./visitor.ts";

/**
 * An error code in an example is one of its service's codes, and `x-error-statuses` lists it under the status of the response.
 */
export function errorCodeExamples() {
  const report = reportOnce();
  return {
    Operation(operation: OperationNode, context: VisitorContext) {
      const bodies = bodiesOf(operation, context).filter(({ part }) => part !== "request");
      const documented = Object.keys(operation.responses ?? {});
      for (const body of bodies) {
        const schema = dereference(body.schema.node, body.schema.location, context);
        for (const { value, location } of body.examples) {
          const code = errorCodeIn(value);
          if (code === undefined || code === null) continue;
          const problem = problemOf(code, body.part, schema, documented);
          if (problem) {
            const message = `The example has the error code ${JSON.stringify(code)}, ${problem}`;
            report(
              context,
              message,
              location.child(isRecord(value) && "error" in value ? ["error", "code"] : "error_code"),
            );
          }
        }
      }
    },
  };
}

function problemOf(code: unknown, part: string, schema: Schema, documented: string[]): string | undefined {
  const property = errorCodeOf(schema);
  if (!property) return "but its schema has no error code. Add the property to the schema.";
  const enumeration = enumerationIn(property);
  if (!enumeration?.enum) return undefined;
  if (successIn(property) === code)
    return part.startsWith("2") ? undefined : "which means success. Use the code of an error.";
  if (!enumeration.enum.includes(code)) {
    return `which is not a code of the service. Use one of ${enumeration.enum.join(", ")}, or add it to the schema.`;
  }
  const listed = (enumeration["x-error-statuses"] as Record<string, number[]> | undefined)?.[String(code)];
  if (!Array.isArray(listed)) return undefined;
  const statuses = listed.map(String);
  if (part !== "default") {
    return statuses.includes(part)
      ? undefined
      : `which belongs to ${statuses.join(", ")}, not to ${part}. Move the example, or add ${part} to x-error-statuses.`;
  }
  return statuses.every((status) => documented.includes(status))
    ? `which belongs to ${statuses.join(", ")}. Move the example there from the default response.`
    : undefined;
}
