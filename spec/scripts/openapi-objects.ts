import { METHODS } from "../src/read-operations.ts";

/** The kinds of objects in an OpenAPI document. */
export type ObjectKind =
  | "document"
  | "info"
  | "tag"
  | "externalDocs"
  | "server"
  | "serverVariable"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
  | "example"
  | "securityScheme"
  | "schema"
  | "parameterSchema";

/** How a field contains objects: one, a list, or a map by name. */
export interface ObjectField {
  kind: ObjectKind;
  in: "object" | "list" | "map";
}

const one = (kind: ObjectKind): ObjectField => ({ kind, in: "object" });
const list = (kind: ObjectKind): ObjectField => ({ kind, in: "list" });
const map = (kind: ObjectKind): ObjectField => ({ kind, in: "map" });

const valueFields = { schema: one("parameterSchema"), content: map("mediaType"), examples: map("example") };

/**
 * Which fields of an object contain further objects. Other fields, such as `default`, `enum` and examples, are data: a
 * property may be named `default`, and an example may have a field named `schema`.
 */
export const OBJECT_FIELDS: Record<ObjectKind, Record<string, ObjectField>> = {
  document: {
    info: one("info"),
    tags: list("tag"),
    servers: list("server"),
    paths: map("pathItem"),
    components: one("components"),
    externalDocs: one("externalDocs"),
  },
  info: {},
  tag: { externalDocs: one("externalDocs") },
  externalDocs: {},
  server: { variables: map("serverVariable") },
  serverVariable: {},
  components: {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    requestBodies: map("requestBody"),
    headers: map("header"),
    examples: map("example"),
    securitySchemes: map("securityScheme"),
    pathItems: map("pathItem"),
  },
  pathItem: {
    servers: list("server"),
    parameters: list("parameter"),
    ...Object.fromEntries(METHODS.map((method) => [method, one("operation")])),
  },
  operation: {
    servers: list("server"),
    externalDocs: one("externalDocs"),
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: map("response"),
  },
  parameter: valueFields,
  header: valueFields,
  requestBody: { content: map("mediaType") },
  response: { headers: map("header"), content: map("mediaType") },
  mediaType: { schema: one("schema"), examples: map("example") },
  example: {},
  securityScheme: {},
  schema: schemaFields("schema"),
  parameterSchema: schemaFields("parameterSchema"),
};

function schemaFields(kind: ObjectKind): Record<string, ObjectField> {
  return {
    properties: map(kind),
    additionalProperties: one(kind),
    items: one(kind),
    allOf: list(kind),
    anyOf: list(kind),
    oneOf: list(kind),
    not: one(kind),
    externalDocs: one("externalDocs"),
  };
}
