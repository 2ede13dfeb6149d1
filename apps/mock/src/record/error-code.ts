import { errorCodeIn, errorCodeSchema, type Schema } from "@hwc-users/spec";

/** Returns the error code in a body; undefined if it has none, or one that means success. */
export function failureCodeIn(body: unknown, schema: Schema): unknown {
  const code = errorCodeIn(body) ?? undefined;
  return code === errorCodeSchema(schema)?.["x-success"] ? undefined : code;
}

/** Returns true for the form that the error codes of all services have, such as `USG.201040000`. */
export function isErrorCode(value: unknown): boolean {
  return typeof value === "string" && /^[A-Z]{2,8}\.\d{3,12}$/.test(value);
}
