/** A word of a text. */
export interface Word {
  /** In lower case, without punctuation around it. */
  word: string;
  /** Whether it is in backticks: a name, a code or a value. */
  isCode: boolean;
  /** The word as written. */
  written: string;
  /** Its position in the text. */
  index: number;
}

/** A sentence of a text. A heading is none. */
export interface Sentence {
  written: string;
  index: number;
  words: Word[];
}

/** Splits a text into sentences. A full stop before a backtick, or after a space, ends none. */
export function sentencesOf(text: string): Sentence[] {
  const sentences = [...text.matchAll(/\S[\s\S]*?(?:[^\s][.!?][")*]*(?=\s|$)|(?=\n\n)|$)/g)];
  return sentences
    .filter(([written]) => !written.startsWith("#"))
    .map(({ 0: written, index }) => ({ written, index, words: wordsOf(written, index) }));
}

function wordsOf(sentence: string, start: number): Word[] {
  let isCode = false;
  return [...sentence.matchAll(/`|[^\s`]+/g)].flatMap(({ 0: written, index }) => {
    if (written === "`") isCode = !isCode;
    const word = normalize(written);
    return written === "`" || (word === "" && !isCode)
      ? []
      : [{ word: word === "" ? written : word, isCode, written, index: start + index }];
  });
}

/** Removes the punctuation around a word and a possessive `'s`. */
export function normalize(written: string): string {
  return written
    .replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/['’]s$/, "")
    .toLowerCase();
}
