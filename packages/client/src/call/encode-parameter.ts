import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";

/** Matches text that a URL parser would remove from a path, and lone surrogates, which have no percent-encoding. */
const UNSAFE = /^\.{0,2}$|\p{Cs}/u;

/**
 * Percent-encodes the value of a path or query parameter. In a path, the value cannot reach another route.
 *
 * @throws {RequestError} if the value is missing or unsafe.
 */
export function encodeParameter(callInfo: ErrorDetails, name: string, value: unknown): string {
  if (typeof value === "string" ? !UNSAFE.test(value) : Number.isFinite(value)) return encodeURIComponent(`${value}`);
  throw new RequestError(callInfo, `"${name}" must be a number or text, not "", "." or ".."`);
}
