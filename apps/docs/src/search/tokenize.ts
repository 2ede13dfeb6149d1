const WORD = /[\p{L}\p{N}][\p{L}\p{N}_.*-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;
const CHINESE = /\p{Script=Han}+/gu;
const ERROR_CODE = /^[a-z]+\.\d+$/;
const MIN_SUFFIX = 4;
/** Words of questions, which are in every text. */
const STOP_WORDS = new Set(
  "a an and are as at be by can do does for from how i if in is it my of on or that the this to what when where which with".split(
    " ",
  ),
);
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Splits a text into index terms: words in lower case, the parts of `snake_case`, `camelCase` and dotted names, the suffixes
 * of an error code's number, and Chinese characters both single and in adjacent pairs.
 */
export function tokenize(text: string): string[] {
  return unique((text.match(WORD) ?? []).flatMap(termsOf));
}

/** Splits a query into terms. Names stay whole: a query for a whole name should not match its parts. */
export function tokenizeQuery(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return unique(words.flatMap((word) => [...chineseWords(word).flatMap(pairs), ...withoutChinese(word)]));
}

function unique(terms: string[]): string[] {
  return [...new Set(terms)].filter((term) => !STOP_WORDS.has(term));
}

/** Splits Chinese into words, so that a query matches texts where other words stand between them. */
function chineseWords(word: string): string[] {
  return (word.match(CHINESE) ?? []).flatMap((run) => {
    const words = Array.from(segmenter.segment(run), ({ segment }) => segment);
    const longer = words.filter((part) => part.length > 1);
    return longer.length > 0 ? longer : [run];
  });
}

function termsOf(word: string): string[] {
  const parts = withoutChinese(word).flatMap((rest) => [
    ...rest.split(/[_.-]+/),
    ...rest.replaceAll(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, "$1 ").split(/[\s_.-]+/),
  ]);
  const characters = [...word].filter((character) => character.match(CHINESE));
  const terms = [...withoutChinese(word), ...parts, ...pairs(word), ...characters].map((term) => term.toLowerCase());
  return [...terms, ...suffixes(word.toLowerCase())].filter((term) => term !== "");
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

function suffixes(word: string): string[] {
  if (!ERROR_CODE.test(word)) return [];
  const digits = word.slice(word.indexOf(".") + 1);
  return Array.from({ length: digits.length - MIN_SUFFIX + 1 }, (_, start) => digits.slice(start));
}
