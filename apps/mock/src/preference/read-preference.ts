/** Which answer a request asks for in its `Prefer` header. */
export interface Preference {
  code?: string;
  example?: string;
  fault?: string;
}

const NAMES = ["code", "example", "fault"];
/** Preferences that other software sends (RFC 7240); nothing here depends on them. */
const REGISTERED = ["respond-async", "return", "wait", "handling", "depth-noroot", "odata.continue-on-error"];
const LONGEST_QUOTE = 40;

/**
 * Reads a header such as `Prefer: code=403, example=notAllowed`.
 *
 * @throws {PreferenceError} when it cannot be read.
 */
export function readPreference(header: string): Preference {
  const preference: Record<string, string> = {};
  for (const part of header.split(/[,;]/)) {
    const [name = "", value = "", ...rest] = part.split("=").map((text) => text.trim());
    const key = name.toLowerCase();
    if (part.trim() === "" || REGISTERED.includes(key)) continue;
    if (!NAMES.includes(key)) {
      throw new PreferenceError(`asks for ${quote(name)}, which does not exist. It takes ${NAMES.join(", ")}.`);
    }
    if (Object.hasOwn(preference, key)) throw new PreferenceError(`has "${key}" twice. Write it once.`);
    const text = value.replace(/^"(.*)"$/, "$1");
    if (text === "" || rest.length > 0) throw new PreferenceError(`has no value for "${key}". Write ${key}=….`);
    preference[key] = text;
  }
  return preference;
}

/** A `Prefer` header that cannot be met. */
export class PreferenceError extends Error {
  constructor(problem: string) {
    super(`The header Prefer ${problem}`);
  }
}

/** Quotes what a request said, so that it fits into a line. */
export function quote(text: string): string {
  const printable = text.replaceAll(/[^\x20-\x7e]/g, "?");
  return `"${printable.length > LONGEST_QUOTE ? `${printable.slice(0, LONGEST_QUOTE)}…` : printable}"`;
}
