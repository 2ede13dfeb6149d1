/** Three English words in a row. Names such as "Terraform provider" are shorter. */
const ENGLISH_WORDS = /\b[a-z]+(?:'s)?,? [a-z]+(?:'s)?,? [a-z]+\b/gi;

/** Lists the English phrases in a text. */
export function englishIn(text: string): string[] {
  return text.match(ENGLISH_WORDS) ?? [];
}
