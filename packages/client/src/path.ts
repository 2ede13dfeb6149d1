import { type ErrorDetails, RequestError } from "./errors.ts";

/** What a URL parser would take for another path, or leave out: dots, control characters, halves of characters. */
const UNSAFE = /^\.{0,2}$|[\p{Cc}\p{Cs}]/u;

/**
 * Fills in a path template. A value can never reach another route: it is percent-encoded, and a value that a URL parser
 * would take away is refused.
 *
 * @param names The names in the template, where they are known: looking for them takes longer than filling them in.
 */
export function serializePath(
  trace: ErrorDetails,
  template: string,
  parameters: Record<string, unknown>,
  names: readonly string[] = template.match(/(?<={)[^}]+/g) ?? [],
): string {
  let path = template;
  for (const name of names) {
    const value = parameters[name];
    if ((typeof value !== "string" && !Number.isFinite(value)) || UNSAFE.test(value as string)) {
      throw new RequestError(trace, `needs "${name}" as text without control characters, not "", "." or ".."`);
    }
    path = path.replace(`{${name}}`, encodeURIComponent(value as string));
  }
  return path;
}
