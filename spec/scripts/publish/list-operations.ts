import type { Json, JsonObject } from "../../src/json.ts";
import { METHODS } from "../../src/read-operations.ts";

/** The parts of a document that follows the house rules. */
export interface PublishedDocument extends JsonObject {
  info: JsonObject;
  tags: { name: string; description?: string }[];
  paths: Record<string, JsonObject>;
  components: JsonObject;
}

/** An operation, and its place in a document. */
export interface LocatedOperation {
  path: string;
  method: string;
  operation: JsonObject;
  operationId: string;
  /** Its only tag. */
  service: string;
  /** Its own servers, or those of its path. */
  servers: Json;
}

/** Lists the operations of a document, in its order. */
export function listOperations({ paths }: PublishedDocument): LocatedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => {
      const operation = item[method] as { operationId: string; tags: [string]; servers?: Json };
      return {
        path,
        method,
        operation: operation as JsonObject,
        operationId: operation.operationId,
        service: operation.tags[0],
        servers: operation.servers ?? item["servers"] ?? [],
      };
    }),
  );
}
