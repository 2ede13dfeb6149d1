import { METHODS } from "../../src/read-operations.ts";

/** The kinds of objects in an OpenAPI document that contain schemas. */
export type ObjectKind =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
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

const described = { schema: one("parameterSchema"), content: map("mediaType") };

/**
 * Which fields of an object contain further objects. Other fields, such as `default`, `enum` and examples, are data: a
 * property may be named `default`, and an example may have a field named `schema`.
 */
export const OBJECT_FIELDS: Record<ObjectKind, Record<string, ObjectField>> = {
  document: { paths: map("pathItem"), components: one("components") },
  components: {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    requestBodies: map("requestBody"),
    headers: map("header"),
    pathItems: map("pathItem"),
  },
  pathItem: {
    parameters: list("parameter"),
    ...Object.fromEntries(METHODS.map((method) => [method, one("operation")])),
  },
  operation: {
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: map("response"),
  },
  parameter: described,
  header: described,
  requestBody: { content: map("mediaType") },
  response: { headers: map("header"), content: map("mediaType") },
  mediaType: { schema: one("schema") },
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
  };
}
