const MAX_QUOTE_LENGTH = 40;

/** A preference that is invalid or that no response matches. */
export class PreferenceError extends Error {}

/** Quotes text of a request, printable and short. */
export function quote(text: string): string {
  const printable = text.replaceAll(/[^\x20-\x7e]/g, "?");
  return `"${printable.length > MAX_QUOTE_LENGTH ? `${printable.slice(0, MAX_QUOTE_LENGTH)}…` : printable}"`;
}
