/** Changes each text among the fields of an object. */
export function mapTexts(fields: Record<string, unknown>, change: (text: string) => string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? change(value) : value]),
  );
}
