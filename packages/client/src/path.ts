import { RequestError } from "./errors.ts";

/** What a URL parser would take for another path, or leave out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const UNSAFE = /^\.{0,2}$|[\0-\x1f\x7f-\x9f]/;

/**
 * Fills in a path template. A value can never reach another route: it is percent-encoded, and a value that a URL parser
 * would take away is refused.
 */
export function serializePath(template: string, parameters: Record<string, unknown>, operationId: string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    const text = Number.isFinite(value) ? String(value) : value;
    if (typeof text !== "string" || UNSAFE.test(text) || !text.isWellFormed()) {
      const problem = `needs "${name}" as text that can be part of a path: not empty, ".", ".." or with control characters`;
      throw new RequestError({ operationId, attempts: 0 }, problem);
    }
    return encodeURIComponent(text);
  });
}
