import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";

/**
 * Percent-encodes the value of a parameter.
 *
 * @param unsafe Matches text that would not arrive as it is given.
 * @throws {RequestError} if the value is missing, unsafe, or cannot be sent as text.
 */
export function encodeParameter(callInfo: ErrorDetails, name: string, value: unknown, unsafe: RegExp): string {
  const isSafe = typeof value === "string" ? !unsafe.test(value) : typeof value === "boolean" || Number.isFinite(value);
  if (isSafe) return encodeURIComponent(`${value}`);
  throw new RequestError(callInfo, `"${name}" must be a number or text, not "", "." or ".."`);
}
