import type { Language } from "./language.ts";

/** Joins sentences of a language; ignores empty ones. */
export function joinSentences(sentences: string[], t: Language["t"]): string {
  return join(
    sentences.filter((sentence) => sentence !== ""),
    (first, second) => t("{first} {second}", { first, second }),
  );
}

/** Joins the items of a list in a sentence, such as `400, 429`. */
export function joinList(items: (string | number)[], t: Language["t"]): string {
  return join(items.map(String), (first, second) => t("{first}, {second}", { first, second }));
}

function join(parts: string[], joinTwo: (first: string, second: string) => string): string {
  return parts.length > 0 ? parts.reduce(joinTwo) : "";
}
