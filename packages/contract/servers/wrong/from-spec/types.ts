import { operations } from "@hwc-users/spec";
import { alsoAccepts } from "../change-schema.ts";
import { accepted, type WrongServer } from "../wrong-server.ts";
import { REQUEST_FIELDS, typeOf } from "./request-fields.ts";

const WRONG_VALUES: Record<string, readonly unknown[]> = {
  string: [null, 1, true, [], {}],
  integer: [null, "1", 1.5, true, [], {}],
  boolean: [null, "true", "", 1, 0, [], {}],
  array: [null, "x", {}],
  object: [null, "x", 1, []],
};

/** One server for each field and each value of another type. */
export const TYPE_SERVERS_FROM_SPEC: readonly WrongServer[] = [
  ...REQUEST_FIELDS.filter(({ isInBody }) => isInBody).flatMap(({ operationId, location, name, schema }) =>
    serversOf(operationId, location, typeOf(schema), name),
  ),
  ...operations.flatMap(({ operationId, requestBody }) =>
    serversOf(operationId, "/body", typeOf(requestBody?.schema ?? {})),
  ),
  ...operations.flatMap(({ operationId, requestBody }) =>
    requestBody?.schema.items ? serversOf(operationId, "/body/*", typeOf(requestBody.schema.items)) : [],
  ),
];

function serversOf(operationId: string, location: string, type: string, field?: string): WrongServer[] {
  return (WRONG_VALUES[type] ?? []).map((value) => {
    const text = JSON.stringify(value);
    return {
      name: `accepts ${text} at ${location}`,
      operationId,
      create: () => alsoAccepts(operationId, location, { const: value }),
      named: accepted(`${location} type: ${text}`),
      ...(field !== undefined && { fields: [field] }),
    };
  });
}
