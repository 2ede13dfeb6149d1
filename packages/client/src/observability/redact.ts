const REDACTED = "[redacted]";

/**
 * Parses a JSON body and redacts its personal fields. Returns undefined if there is no body.
 *
 * @param personal The names of personal fields; `[]` stands for the items of an array.
 * @param onPersonal Called with each redacted value.
 */
export function redactJson(
  json: string | undefined,
  personal: readonly string[],
  onPersonal?: (value: string) => void,
): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json, function (this: unknown, key, value) {
      if (typeof value === "object" || !personal.includes(Array.isArray(this) ? "[]" : key)) return value;
      onPersonal?.(`${value}`);
      return REDACTED;
    });
  } catch {
    // Only raw can send a body that is not JSON. All of it may be personal.
    return REDACTED;
  }
}

/** Removes secrets from a text, also percent-encoded ones and those in JSON. A single character reveals nothing, so it stays. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())])
    .filter((secret) => secret.length > 1)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
}
