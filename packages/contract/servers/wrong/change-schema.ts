import type { Schema } from "@hwc-users/spec";
import { type ChangeSchema, compileValidators } from "../right/schemas.ts";
import type { ServerParts } from "../right/start-server.ts";
import { validate } from "../right/steps/values.ts";

/** Creates the parts of a server that validates one location, such as `/body/title`, with another schema. */
export function withSchema(operationId: string, location: string, change: ChangeSchema): ServerParts {
  const names = location.split("/").slice(1);
  return {
    steps: { validate: validate(compileValidators({ operationId, change: (root) => changeAt(root, names, change) })) },
  };
}

/** Creates the parts of a server that also accepts other values at a location. */
export function alsoAccepts(operationId: string, location: string, other: Schema): ServerParts {
  return withSchema(operationId, location, (schema) => ({ anyOf: [schema, other] }));
}

/** Creates the parts of a server that rejects some values at a location. */
export function alsoRejects(operationId: string, location: string, other: Schema): ServerParts {
  return withSchema(operationId, location, (schema) => ({ allOf: [schema, { not: other }] }));
}

function changeAt(schema: Schema, [name, ...rest]: readonly string[], change: ChangeSchema): Schema {
  if (name === undefined) return change(schema);
  if (name === "*") return { ...schema, items: changeAt(schema.items ?? {}, rest, change) };
  const { properties = {} } = schema;
  return { ...schema, properties: { ...properties, [name]: changeAt(properties[name] ?? {}, rest, change) } };
}
