/** Values of placeholders, such as `{ version: "0.1.0" }` for `{version}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Fills the placeholders of a text. Placeholders without a value stay. */
export function fill(text: string, values: Values = {}): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
