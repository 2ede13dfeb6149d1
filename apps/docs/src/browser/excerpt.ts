const LENGTH = 110;
const BEFORE = 30;

/** The part of a text around the first of the terms that were found. */
export function excerpt(text: string, terms: string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const start = places.length ? Math.max(0, Math.min(...places) - BEFORE) : 0;
  const end = start + LENGTH;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
