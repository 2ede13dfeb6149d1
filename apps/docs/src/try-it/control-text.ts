/** What the text of a control contains: a text, one text per line, or JSON. */
export type Kind = "text" | "lines" | "json";

/** Parses the text of a control; undefined if it has no value. */
export function parseText(kind: string | undefined, text: string): unknown {
  if (kind === "text") return text;
  if (kind === "lines") return text.split("\n").filter(Boolean);
  try {
    return JSON.parse(text);
  } catch {
    // Sent as text, so that the validator reports the wrong type.
    return text || undefined;
  }
}

/** Writes a value as the text of a control. */
export function toText(kind: string | undefined, value: unknown): string {
  if (value === undefined) return "";
  if (kind === "lines" && Array.isArray(value)) return value.join("\n");
  return kind === "text" ? String(value) : JSON.stringify(value);
}
