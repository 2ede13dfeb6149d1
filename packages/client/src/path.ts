import { type ErrorDetails, RequestError } from "./errors.ts";

/** What a URL parser would take for another path, or leave out: dots, control characters, halves of characters. */
const UNSAFE = /^\.{0,2}$|[\p{Cc}\p{Cs}]/u;

/** What stands in a path as it is. To look takes less time than to encode. */
const PLAIN = /^[\w~-][\w.~-]*$/;

/** The parts of a path template: what stands between the parameters, and their names, in turns. */
export function splitPath(template: string): string[] {
  return template.split(/{([^}]+)}/);
}

/**
 * Fills in a path template. A value can never reach another route: it is percent-encoded, and a value that a URL parser
 * would take away is refused.
 *
 * @param parts The template, as {@link splitPath} splits it.
 */
export function serializePath(
  trace: ErrorDetails,
  parts: readonly string[],
  parameters: Record<string, unknown>,
): string {
  let path = "";
  parts.forEach((part, index) => {
    path += index % 2 ? serializeValue(trace, part, parameters[part]) : part;
  });
  return path;
}

function serializeValue(trace: ErrorDetails, name: string, value: unknown): string {
  if (typeof value === "string" && PLAIN.test(value)) return value;
  if ((typeof value !== "string" && !Number.isFinite(value)) || UNSAFE.test(value as string)) {
    throw new RequestError(trace, `needs "${name}" as text without control characters, not "", "." or ".."`);
  }
  return encodeURIComponent(value as string);
}
