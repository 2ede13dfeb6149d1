const WORD = /[\p{L}\p{N}][\p{L}\p{N}_.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;
const CHINESE = /\p{Script=Han}+/gu;
const ERROR_CODE = /^[a-z]+\.\d+$/;
const SHORTEST_ENDING = 4;

/**
 * The terms by which a text is found: words in lower case, the parts of `snake_case`, `camelCase` and dotted names, the
 * endings of an error code's number, and the Chinese characters by themselves and in pairs of neighbours.
 */
export function tokenize(text: string): string[] {
  return [...new Set((text.match(WORD) ?? []).flatMap(termsOf))];
}

/** The terms of what a reader searches for: without parts, which a whole name brings along. */
export function tokenizeQuery(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return [...new Set(words.flatMap((word) => [...pairs(word), ...withoutChinese(word)]))];
}

function termsOf(word: string): string[] {
  const parts = withoutChinese(word).flatMap((rest) => [
    ...rest.split(/[_.-]+/),
    ...rest.replaceAll(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, "$1 ").split(/[\s_.-]+/),
  ]);
  const characters = [...word].filter((character) => character.match(CHINESE));
  const terms = [...withoutChinese(word), ...parts, ...pairs(word), ...characters].map((term) => term.toLowerCase());
  return [...terms, ...endings(word.toLowerCase())].filter((term) => term !== "");
}

function withoutChinese(word: string): string[] {
  return word.split(CHINESE).filter((part) => part !== "");
}

function pairs(word: string): string[] {
  return (word.match(CHINESE) ?? []).flatMap((run) => {
    const characters = [...run];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}

function endings(word: string): string[] {
  if (!ERROR_CODE.test(word)) return [];
  const digits = word.slice(word.indexOf(".") + 1);
  return Array.from({ length: digits.length - SHORTEST_ENDING + 1 }, (_, start) => digits.slice(start));
}
