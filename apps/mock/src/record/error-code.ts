import { errorCodeIn, errorCodeSchema, type Schema } from "@hwc-users/spec";

/** Returns the error code in a body; undefined if it has none, or one that means success. */
export function failureCodeIn(body: unknown, schema: Schema): unknown {
  const code = errorCodeIn(body) ?? undefined;
  return code === errorCodeSchema(schema)?.["x-success"] ? undefined : code;
}

/** Returns true for the forms that the error codes of all services have: `USG.201040000`, or an HTTP status in IAM. */
export function isErrorCode(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value >= 400 && value <= 599;
  return typeof value === "string" && /^[A-Z]{2,8}\.\d{3,12}$/.test(value);
}
