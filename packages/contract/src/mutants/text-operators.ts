import { NEGATIONS, OPPOSITES } from "../meanings/signal-words.ts";
import { type Sentence, sentencesOf, type Word } from "../meanings/words.ts";
import { type Mutation, type Operator, replace } from "./mutation.ts";

// Changes of what a text states.

const DIALLING_CODE = /^\+\d+$/;
const VERBS = /^(?:are|can|do|does|has|have|is|may|must|was|were)$/;

/** One sentence less, one negation more or less, and the opposite of a word, another number or name. */
export const restated: Operator = (value) => {
  const text = String(value);
  const sentences = sentencesOf(text);
  if (DIALLING_CODE.test(text)) return [];
  return [
    ...(sentences.length > 1 ? sentences.map((sentence) => rewrite(text, sentence, "")) : []),
    ...sentences.flatMap((sentence) => [
      negated(text, sentence),
      ...sentence.words.flatMap((word) => substitutes(word).map((other) => rewrite(text, word, other))),
    ]),
  ];
};

/** Adds `not` after the first verb, or before the sentence if it has none of the common verbs. */
function negated(text: string, { index, words }: Sentence): Mutation {
  const verb = words.find(({ word, isCode }) => VERBS.test(word) && !isCode);
  return verb
    ? rewrite(text, verb, `${verb.written} not`)
    : { ...replace(`${text.slice(0, index)}not ${text.slice(index)}`, text), title: `"not" added at ${index}` };
}

function substitutes({ word, written, isCode }: Word): string[] {
  const group = isCode ? undefined : OPPOSITES.find((words) => words.includes(word));
  const other = group?.[(group.indexOf(word) + 1) % group.length];
  const lastDigit = /(\d)(?=\D*$)/;
  return [
    ...(NEGATIONS.includes(word) ? [""] : []),
    ...(other === undefined ? [] : [other]),
    ...(lastDigit.test(written) ? [written.replace(lastDigit, (digit) => `${(Number(digit) + 1) % 10}`)] : []),
    ...(isCode ? [`${written}X`] : []),
  ];
}

function rewrite(text: string, { index, written }: Pick<Word, "index" | "written">, other: string): Mutation {
  const changed = text.slice(0, index) + other + text.slice(index + written.length);
  const title = other === "" ? `"${written}" at ${index} removed` : `"${other}" in place of "${written}" at ${index}`;
  return { ...replace(changed, text), title };
}
