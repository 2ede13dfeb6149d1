import { readFileSync } from "node:fs";
import { type OpenApiDocument, readOperations } from "./read-operations.ts";

export type { OperationId } from "./generated/operation-id.ts";
export type * from "./operation.ts";
export { type OpenApiDocument, readOperations } from "./read-operations.ts";

/** The operations of the API, in the order of the spec. */
export const operations = readOperations(
  JSON.parse(readFileSync(new URL("dereferenced.json", import.meta.url), "utf8")) as OpenApiDocument,
);
