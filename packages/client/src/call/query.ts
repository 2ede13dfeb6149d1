import type { ErrorDetails } from "../errors/call-error.ts";
import { encodeParameter } from "./encode-parameter.ts";

/**
 * Serializes query parameters. Omits those with the value undefined.
 *
 * @throws {RequestError} if a value is unsafe.
 */
export function serializeQuery(
  callInfo: ErrorDetails,
  parameters: readonly (readonly [name: string, value: unknown])[],
): string {
  return parameters
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeParameter(callInfo, name, value)}`))
    .join("&");
}
