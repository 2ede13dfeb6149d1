import { isErrorCode } from "./error-code.ts";
import { bodiesOf, type OperationNode } from "./operation-bodies.ts";
import type { Location, VisitorContext } from "./visitor.ts";
import { walkSchema } from "./walk-schema.ts";

/** The error codes of a response are those of its own service: two services never share the schema of an error code. */
export function errorCodeService() {
  const uses: { schema: string; tag: string; part: string; location: Location }[] = [];
  return {
    Operation(operation: OperationNode, context: VisitorContext) {
      const [tag = ""] = operation.tags ?? [];
      for (const { part, schema } of bodiesOf(operation, context).filter((body) => body.part !== "request")) {
        for (const { location } of walkSchema(schema.node, schema.location, context).filter(isErrorCode)) {
          const at = context.location.child(["responses", part]);
          uses.push({ schema: location.absolutePointer, tag, part, location: at });
        }
      }
    },
    Root: {
      leave(_root: unknown, { report }: VisitorContext) {
        for (const [, sharing] of Map.groupBy(uses, ({ schema }) => schema)) {
          const owner = ownerOf(sharing.map(({ tag }) => tag));
          for (const { tag, part, location } of sharing) {
            if (tag !== owner) {
              const message = `The ${part} response of ${tag} has the error codes of ${owner}. Use the error schema of ${tag}.`;
              report({ message, location });
            }
          }
        }
      },
    },
  };
}

/** The service with the most uses. */
function ownerOf(tags: string[]): string | undefined {
  const counts = [...Map.groupBy(tags, (tag) => tag)].sort(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0];
}
