import { basename, extname } from "node:path";
import type { VisitorContext } from "./visitor.ts";

/** The file of a path item has the name of the operationId in it. */
export function pathItemFileName() {
  let openapiFile: string;
  return {
    Root(_root: unknown, { location }: VisitorContext) {
      openapiFile = location.source.absoluteRef;
    },
    Operation(operation: { operationId?: string }, { location, report }: VisitorContext) {
      const file = location.source.absoluteRef;
      const name = basename(file, extname(file));
      if (operation.operationId && file !== openapiFile && name !== operation.operationId) {
        report({
          message: `The file "${name}" has the operation "${operation.operationId}". Rename the file or the operation.`,
          location: location.child("operationId"),
        });
      }
    },
  };
}
