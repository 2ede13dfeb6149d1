import { errorCodeSchema } from "./error-code.ts";
import { openEnumeration } from "./open-enumeration.ts";
import type { DefaultResponse } from "./operation.ts";

/**
 * Returns the statuses of each known error code of a response.
 *
 * @example
 * errorStatuses(operation.defaultResponse)["APIGW.0308"]; // [429]
 */
export function errorStatuses({ schema }: DefaultResponse): Record<string, number[]> {
  const known = openEnumeration(errorCodeSchema(schema) ?? {})?.known ?? [];
  return Object.assign({}, ...known.map((one) => one["x-error-statuses"]));
}
