import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";

/** Matches values that a URL parser removes or changes: dot segments, control characters, lone surrogates. */
const UNSAFE = /^\.{0,2}$|[\p{Cc}\p{Cs}]/u;

/**
 * Fills a path template. A value cannot reach another route: it is percent-encoded, or rejected if a URL parser would
 * remove it.
 *
 * @throws {RequestError} if a value is missing or unsafe.
 */
export function fillPath(callInfo: ErrorDetails, template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/{([^}]+)}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value === "string" ? !UNSAFE.test(value) : Number.isFinite(value)) return encodeURIComponent(`${value}`);
    throw new RequestError(callInfo, `"${name}" must be text without control characters, not "", "." or ".."`);
  });
}
