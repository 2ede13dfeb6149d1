const REDACTED = "[redacted]";

/**
 * Copies JSON text into a value, with personal texts and numbers redacted, and adds those to `found`.
 *
 * @param personal The names of personal fields; `[]` stands for the items of an array.
 */
export function redactJson(json: unknown, personal: readonly string[], found: string[] = []): unknown {
  if (typeof json !== "string") return undefined;
  try {
    return JSON.parse(json, function (this: unknown, key, value) {
      if (typeof value === "object" || !personal.includes(Array.isArray(this) ? "[]" : key)) return value;
      found.push(`${value}`);
      return REDACTED;
    });
  } catch {
    // A body of another kind, which only raw can send, can be personal as a whole.
    return REDACTED;
  }
}

/** Takes secrets out of a text, also where they are percent-encoded. One character alone tells nothing, and stays. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())])
    .filter((secret) => secret.length > 1)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
}
