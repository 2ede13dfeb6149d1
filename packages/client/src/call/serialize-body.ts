import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { JSON_VALUE, toJson } from "../json/to-json.ts";

/**
 * Serializes a body as JSON.
 *
 * @throws {RequestError} if it is no object and no array, or JSON would change or drop a value in it.
 */
export function serializeBody(callInfo: ErrorDetails, body: unknown): string {
  if (typeof body !== "object" || body === null) throw new RequestError(callInfo, "body must be an object");
  return toJson(body, (pointer) => {
    throw new RequestError(callInfo, `/body${pointer} ${JSON_VALUE}`);
  });
}
