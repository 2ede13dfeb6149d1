/**
 * Serializes one query parameter as openapi-fetch does: an array repeats its name, an object becomes `name[key]=value`.
 * Returns the empty string for undefined and null.
 *
 * @throws {TypeError} if the value cannot be converted to a string.
 */
export function serializeQuery(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return `${name}=${encodeURIComponent(`${value}`)}`;
  return Object.entries(value)
    .map(([key, item]) => serializeQuery(Array.isArray(value) ? name : `${name}[${key}]`, item))
    .join("&");
}
