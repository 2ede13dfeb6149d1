import type { ErrorDetails } from "../errors/call-error.ts";
import { isRecord } from "../json/is-record.ts";
import { encodeParameter } from "./encode-parameter.ts";

/**
 * Serializes query parameters as openapi-fetch does: an array repeats its name, an object becomes `name[key]=value`. Omits
 * undefined.
 *
 * @param nameOf Returns the name of the parameter for a key.
 * @throws {RequestError} if a value, or one inside it, is unsafe.
 */
export function serializeQuery(
  callInfo: ErrorDetails,
  values: object,
  nameOf: (key: string) => string = (key) => key,
): string {
  return Object.entries(values)
    .flatMap(([key, value]) => {
      const name = nameOf(key);
      if (value === undefined) return [];
      if (Array.isArray(value)) return serializeQuery(callInfo, value, () => name);
      if (isRecord(value)) return serializeQuery(callInfo, value, (inner) => `${name}[${encodeURIComponent(inner)}]`);
      return `${name}=${encodeParameter(callInfo, name, value, /[\ud800-\udfff]/u)}`;
    })
    .join("&");
}
