import { basename, extname } from "node:path";
import type { Context } from "./visitor.ts";

/** A path item in a file of its own is named by the operationId inside. */
export function pathItemFileName() {
  let openapiFile: string;
  return {
    Root(_root: unknown, { location }: Context) {
      openapiFile = location.source.absoluteRef;
    },
    Operation(operation: { operationId?: string }, { location, report }: Context) {
      const file = location.source.absoluteRef;
      const name = basename(file, extname(file));
      if (file !== openapiFile && name !== operation.operationId) {
        report({
          message: `The file "${name}" holds the operation "${operation.operationId}". Give the file the operation's name.`,
          location: location.child("operationId"),
        });
      }
    },
  };
}
