import { requests, responses } from "../generated/validators.js";
import { findNonJson, JSON_VALUE } from "../json/find-non-json.ts";
import type { Validator } from "./validator.ts";
import { violationsOf } from "./violations.ts";

/**
 * Validates requests and responses against the spec, without sending anything.
 *
 * @example
 * validator.request("updateUser", { account, body: { email, titel } }); // [{ pointer: "/body/titel", message: "is not known", … }]
 */
export const validator: Validator = {
  request: (operationId, input) => {
    const schema = find(requests, operationId);
    const { body } = input;
    const pointer = body === undefined ? body : findNonJson(body);
    return pointer === undefined
      ? violationsOf(schema, asSent(input))
      : [{ pointer: `/body${pointer}`, message: JSON_VALUE, keyword: "type", limit: JSON_TYPES }];
  },
  response: (operationId, status, body) => {
    const schemas = find(responses, operationId);
    // Any other status is an error. A success without a schema has no body.
    const schema = schemas.get(status) ?? (status > 399 ? schemas.get("default") : undefined);
    return schema ? violationsOf(schema, body) : [];
  },
};

const JSON_TYPES = ["array", "boolean", "null", "number", "object", "string"];

function find<T>(byOperation: ReadonlyMap<string, T>, operationId: string): T {
  const found = byOperation.get(operationId);
  if (found !== undefined) return found;
  throw new Error(`unknown operation "${operationId}"; known: ${[...byOperation.keys()].join(", ")}.`);
}

/** Returns the arguments as they would be sent: JSON drops undefined and inherited properties, and calls `toJSON`. */
function asSent(input: Record<string, unknown>): Record<string, unknown> {
  const sent = Object.entries(input).map(([name, value]) => [name, name === "body" ? viaJson(value) : value] as const);
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

function viaJson(value: unknown): unknown {
  const json: string | undefined = JSON.stringify(value);
  return json === undefined ? undefined : JSON.parse(json);
}
