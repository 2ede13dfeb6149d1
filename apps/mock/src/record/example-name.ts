import { errorCodeSchema, openEnumeration, type Schema } from "@hwc-users/spec";
import { isErrorCode } from "./error-code.ts";

/**
 * Names an example after its error code, such as `recordedAccountNotFound`. The prefix keeps the name different from those of the
 * examples that the spec has.
 *
 * @param code Undefined for a success.
 */
export function exampleName(schema: Schema, code: unknown): string {
  return `recorded${code === undefined ? "" : errorName(schema, code)}`;
}

/** The name that the spec has for an error code, or the code without its dot. */
function errorName(schema: Schema, code: unknown): string {
  const known = openEnumeration(errorCodeSchema(schema) ?? {})?.known ?? [];
  for (const { enum: values = [], "x-enum-varnames": names } of known) {
    const index = values.indexOf(code);
    if (index >= 0 && Array.isArray(names)) return String(names[index]);
  }
  return isErrorCode(code) ? String(code).replace(".", "") : "UnknownError";
}
