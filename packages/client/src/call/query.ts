import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { findNonJson } from "../json/find-non-json.ts";

/**
 * Serializes query parameters as openapi-fetch does: an array repeats its name, an object becomes `name[key]=value`.
 * Omits a parameter with the value undefined.
 *
 * @throws {RequestError} if a value, or one inside it, is not text, a finite number or a boolean.
 */
export function serializeQuery(callInfo: ErrorDetails, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const query = findNonJson(value) === undefined && serialize(name, value);
      if (query) return query;
      throw new RequestError(callInfo, `"${name}" must be well-formed text, a finite number or a boolean`);
    })
    .join("&");
}

/** Returns the empty string if a value, or one inside it, would be dropped. */
function serialize(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return `${name}=${encodeURIComponent(`${value}`)}`;
  const pairs = Object.entries(value).map(([key, item]) =>
    serialize(Array.isArray(value) ? name : `${name}[${encodeURIComponent(key)}]`, item),
  );
  return pairs.every(Boolean) ? pairs.join("&") : "";
}
