import type { Violation } from "../errors/violation.ts";
import { requests, responses } from "../generated/validators.js";
import { JSON_VALUE, toJson } from "../json/to-json.ts";
import type { Validator } from "./validator.ts";
import { violationsOf } from "./violations.ts";

/**
 * Validates requests and responses against the spec, without sending anything.
 *
 * @example
 * validator.request("updateUser", { account, body: { email, titel } }); // [{ pointer: "/body/titel", message: "is not known", … }]
 */
export const validator: Validator = {
  request: (operationId, { body, ...parameters }) => {
    const schema = find(requests, operationId);
    const json = toJson(
      body,
      (pointer): Violation => ({
        pointer: `/body${pointer}`,
        message: JSON_VALUE,
        keyword: "type",
        limit: JSON_TYPES,
      }),
    );
    return typeof json === "object" ? [json] : violationsOf(schema, asSent(parameters, json));
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
function asSent(parameters: Record<string, unknown>, json: string | undefined): Record<string, unknown> {
  const sent = { ...parameters, ...(json !== undefined && { body: JSON.parse(json) }) };
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
}
