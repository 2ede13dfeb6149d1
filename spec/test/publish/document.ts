import { type JsonObject, lookUpReference } from "@hwc-users/spec";

/** A document with one operation: `Body` is the schema of its request, `Limit` that of its query parameter. */
export function documentWith({ Body = {}, Limit = {}, ...schemas }: Record<string, JsonObject>): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    tags: [{ name: "Test" }],
    paths: {
      "/things": {
        put: {
          operationId: "setThing",
          tags: ["Test"],
          parameters: [{ name: "limit", in: "query", schema: Limit }],
          requestBody: { content: { "application/json": { schema: Body } } },
        },
      },
    },
    components: { schemas },
  };
}

/** Returns the schema of the request in {@link documentWith}. */
export function bodyOf(document: JsonObject): unknown {
  return lookUpReference(document, "#/paths/~1things/put/requestBody/content/application~1json/schema");
}

/** Returns the schema of the query parameter in {@link documentWith}. */
export function limitOf(document: JsonObject): unknown {
  return lookUpReference(document, "#/paths/~1things/put/parameters/0/schema");
}
