import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { findNonJson, JSON_VALUE } from "../json/find-non-json.ts";

/**
 * Serializes a body as JSON.
 *
 * @throws {RequestError} if it is no object and no array, or JSON would change or drop a value in it.
 */
export function serializeBody(callInfo: ErrorDetails, body: unknown): string {
  if (typeof body !== "object" || body === null) throw new RequestError(callInfo, "body must be an object or an array");
  const pointer = findNonJson(body);
  if (pointer !== undefined) throw new RequestError(callInfo, `/body${pointer} ${JSON_VALUE}`);
  return JSON.stringify(body);
}
