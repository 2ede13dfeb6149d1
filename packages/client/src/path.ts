import { type ErrorDetails, RequestError } from "./errors.ts";

/** What a URL parser would take for another path, or leave out: dots, control characters, halves of characters. */
const UNSAFE = /^\.{0,2}$|[\p{Cc}\p{Cs}]/u;

/**
 * Fills in a path template. A value can never reach another route: it is percent-encoded, and a value that a URL parser
 * would take away is refused.
 */
export function serializePath(trace: ErrorDetails, template: string, parameters: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if ((typeof value !== "string" && !Number.isFinite(value)) || UNSAFE.test(`${value}`)) {
      throw new RequestError(trace, `needs "${name}" as text other than "", "." and "..", without control characters`);
    }
    return encodeURIComponent(value as string);
  });
}
