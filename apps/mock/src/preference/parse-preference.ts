const NAMES = ["code", "example", "fault"] as const;

/** The response that a `Prefer` header chooses. */
export type Preference = Partial<Record<(typeof NAMES)[number], string>>;

/** Preferences that other software sends (RFC 7240). The mock ignores them. */
const IGNORED = ["respond-async", "return", "wait", "handling", "depth-noroot", "odata.continue-on-error"];
const MAX_QUOTE_LENGTH = 40;

/**
 * Parses a header such as `Prefer: code=403, example=notAllowed`.
 *
 * @throws {PreferenceError} if it is invalid.
 */
export function parsePreference(header: string): Preference {
  const preference: Preference = {};
  for (const part of header.split(/[,;]/)) {
    const [key = "", value = "", ...rest] = part.split("=").map((text) => text.trim());
    if (part.trim() === "" || IGNORED.includes(key.toLowerCase())) continue;
    const name = NAMES.find((known) => known === key.toLowerCase());
    if (!name) throw new PreferenceError(`unknown preference ${quote(key)}. Use ${NAMES.join(", ")}.`);
    if (preference[name] !== undefined) throw new PreferenceError(`duplicate "${name}". Send it once.`);
    const text = value.replace(/^"(.*)"$/, "$1");
    if (text === "" || rest.length > 0) throw new PreferenceError(`invalid value of "${name}". Write ${name}=<value>.`);
    preference[name] = text;
  }
  return preference;
}

/** A preference that is invalid or that no response matches. */
export class PreferenceError extends Error {}

/** Quotes text of a request, printable and short. */
export function quote(text: string): string {
  const printable = text.replaceAll(/[^\x20-\x7e]/g, "?");
  return `"${printable.length > MAX_QUOTE_LENGTH ? `${printable.slice(0, MAX_QUOTE_LENGTH)}…` : printable}"`;
}
