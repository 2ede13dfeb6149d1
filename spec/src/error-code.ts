import { isObject } from "./json.ts";
import type { Schema } from "./operation.ts";

/**
 * Returns the error code in the body of a response: `error_code`, or as IAM has it, `code` in the object `error`. Returns
 * undefined if there is none.
 *
 * @example
 * errorCodeIn({ error: { code: 401, message: "…", title: "Unauthorized" } }); // 401
 */
export function errorCodeIn(body: unknown): unknown {
  if (!isObject(body)) return undefined;
  return body["error_code"] ?? (isObject(body["error"]) ? body["error"]["code"] : undefined);
}

/** Returns the schema of the error code that {@link errorCodeIn} finds. */
export function errorCodeSchema(body: Schema = {}): Schema | undefined {
  const error = body.properties?.["error"];
  const alternatives = [error, ...(error?.anyOf ?? [])].map((schema) => schema?.properties?.["code"]);
  return body.properties?.["error_code"] ?? alternatives.find((schema) => schema !== undefined);
}
