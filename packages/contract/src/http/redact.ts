import { htmlEscape } from "escape-goat";

/** Creates a function that replaces secrets in text, encoded forms included. */
export function createRedact(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret !== "")
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), htmlEscape(secret)]);
  const longestFirst = [...new Set(forms)].sort((one, other) => other.length - one.length);
  return (text) => longestFirst.reduce((redacted, form) => redacted.replaceAll(form, "[token]"), text);
}
