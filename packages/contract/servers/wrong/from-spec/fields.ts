import { operations, type Schema, successResponse } from "@hwc-users/spec";
import { onSuccess } from "../../right/change-reply.ts";
import { apply, assign } from "../../right/steps/effect.ts";
import { withSchema } from "../change-schema.ts";
import type { WrongServer } from "../wrong-server.ts";
import { REQUEST_FIELDS, typeOf, typesOf } from "./request-fields.ts";

/** One server for each optional field: it requires the field. */
export const REQUIRED_SERVERS_FROM_SPEC: readonly WrongServer[] = operations.flatMap(({ operationId, requestBody }) => {
  const { properties = {}, required = [], anyOf = [] } = requestBody?.schema ?? {};
  const choice = anyOf.flatMap((schema) => schema.required ?? []);
  const optional = Object.keys(properties).filter((name) => !required.includes(name) && !choice.includes(name));
  return optional.map((name) => ({
    name: `requires ${name}`,
    operationId,
    create: () => withSchema(operationId, "/body", (schema) => ({ ...schema, required: [...required, name] })),
    named: new RegExp(`\\b${name}\\b.* accepted: expected 200, got 400`),
    fields: [name],
  }));
});

/**
 * One server for each field that is sent and shown: it keeps the old value. A run never sends other values of text without a
 * limit, such as a phone number.
 */
export const CHANGE_SERVERS_FROM_SPEC: readonly WrongServer[] = REQUEST_FIELDS.filter(
  ({ operationId, name, schema }) => Object.hasOwn(shownFields(operationId), name) && !isAnyText(schema),
).map(({ operationId, name }) => ({
  name: `never changes ${name}`,
  operationId,
  create: () => ({
    steps: { apply: apply((account, { [name]: _, ...fields }) => assign(account, fields)) },
  }),
  // Until another field has changed, a run only knows that the response is the same as before.
  named: new RegExp(
    `^response 200(: has the same values as before| /${name}: (was not changed|does not have the value))`,
  ),
  fields: [name, "title", "desc"],
}));

/** One server for each field of a response: its value has another type. */
export const RESPONSE_SERVERS_FROM_SPEC: readonly WrongServer[] = operations.flatMap(({ operationId }) =>
  Object.entries(shownFields(operationId)).map(([name, schema]) => {
    const value = typesOf(schema).includes("boolean") ? "true" : true;
    return {
      name: `sends ${JSON.stringify(value)} as ${name}`,
      operationId,
      create: () => ({ finish: onSuccess((body) => ({ ...body, [name]: value })) }),
      named: new RegExp(`^response 200 /${name}: must be`),
    };
  }),
);

function isAnyText(schema: Schema): boolean {
  return typeOf(schema) === "string" && !JSON.stringify(schema).match(/"(maxLength|enum)"/);
}

function shownFields(operationId: string) {
  const operation = operations.find((each) => each.operationId === operationId);
  return (operation && successResponse(operation).schema?.properties) ?? {};
}
