import { decodeEscapes } from "./decode-escapes.ts";

/** A shorter part of a secret discloses little, and can be in any text by chance. */
const SHORTEST = 8;

/** Replaces secrets in text. */
export type Redact = (text: string) => string;

/**
 * Creates a function that replaces secrets in text by `[token]`, and also parts of them, because a server can cut what it
 * repeats. It finds them in any case, and in URLs, JSON, HTML and base64. Secrets of fewer than 8 characters stay.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const parts = new Set(secrets.flatMap(formsOf).flatMap((form) => partsOf(lowerCase(decodeEscapes(form).text))));
  if (parts.size === 0) return (text) => text;
  return (text) => {
    const { text: decoded, positions } = decodeEscapes(text);
    const comparable = lowerCase(decoded);
    const isSecretAt = (index: number) => parts.has(comparable.slice(index, index + SHORTEST));
    let redacted = "";
    let end = 0;
    for (let index = 0; index < comparable.length; index++) {
      if (!isSecretAt(index)) continue;
      redacted += `${text.slice(end, positions[index])}[token]`;
      while (isSecretAt(index + 1)) index++;
      index += SHORTEST - 1;
      end = positions[index + 1] ?? text.length;
    }
    return redacted + text.slice(end);
  };
}

/** The secret and its base64. What stands before it there, such as a user, shifts its bits by 0, 2 or 4. */
function formsOf(secret: string): string[] {
  const base64 = (["base64", "base64url"] as const).flatMap((encoding) =>
    [0, 1, 2].map((before) =>
      Buffer.from("\0".repeat(before) + secret)
        .toString(encoding)
        // The first characters also encode what stands before.
        .slice(before === 0 ? 0 : before + 1),
    ),
  );
  return [secret, ...base64];
}

/** Keeps the length of the text, which other characters could change. */
function lowerCase(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function partsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - SHORTEST + 1) }, (_, start) =>
    text.slice(start, start + SHORTEST),
  );
}
