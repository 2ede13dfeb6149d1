import { isSignal } from "./signal-words.ts";
import { normalize, type Sentence, sentencesOf, type Word } from "./words.ts";

/**
 * Checks that a text states a recorded meaning, and nothing else.
 *
 * A meaning is a list of statements, divided by `;`. A statement is a list of words that one sentence must have in this order,
 * with any words in between; `a|b` stands for one of two words. Each sentence must have a statement. Each
 * {@link isSignal signal word} of a sentence must be a word of its statements.
 *
 * @returns What is wrong, such as `must mention "milliseconds"`.
 * @example
 * checkMeaning("expires milliseconds since 1970; never", "Expires in seconds since 1970.");
 * // ['must mention "milliseconds"', 'must mention "never"', 'must not mention "seconds"']
 */
export function checkMeaning(meaning: string, text: string): string[] {
  const key = `${meaning}\n\n${text}`;
  const known = checked.get(key);
  if (known) return known;
  const problems = findProblems(meaning, text);
  checked.set(key, problems);
  return problems;
}

/** Most texts are checked several times: for each operation that shares them, and for each mutant that keeps them. */
const checked = new Map<string, string[]>();

function findProblems(meaning: string, text: string): string[] {
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, stated: new Set<Word>() }));
  const missing = meaning.split(";").flatMap((statement) => {
    const terms = statement.split(/\s+/).filter(Boolean).map(termOf);
    const stating = sentences.flatMap((each) => {
      const words = findInOrder(terms, each.sentence);
      return words ? [{ ...each, words }] : [];
    });
    const found = stating.find(({ stated }) => stated.size === 0) ?? stating[0];
    for (const word of found?.words ?? []) found?.stated.add(word);
    return found ? [] : [{ terms, statement }];
  });
  const missingWords = missing.flatMap(({ terms }) => terms.flat());
  const unrecorded = sentences.flatMap(({ sentence, stated }) =>
    stated.size === 0 && missing.length === 0
      ? [`states what is not recorded: "${sentence.written}"`]
      : sentence.words
          .filter((word) => isSignal(word) && !stated.has(word) && !missingWords.includes(word.word))
          .map(({ word }) => `must not mention "${word}"`),
  );
  return [
    ...new Set([...missing.flatMap(({ terms, statement }) => missingIn(terms, statement, sentences)), ...unrecorded]),
  ];
}

/** The words of which one must be in the text. */
type Term = readonly string[];

function termOf(term: string): Term {
  return term.split("|").map((word) => normalize(word) || word);
}

/** The first words of a sentence that are the terms in their order; undefined if there are none. */
function findInOrder(terms: readonly Term[], { words }: Sentence): Word[] | undefined {
  let next = 0;
  const found = terms.flatMap((term) => {
    const index = words.findIndex(({ word }, position) => position >= next && term.includes(word));
    if (index < 0) return [];
    next = index + 1;
    return words[index] ?? [];
  });
  return found.length === terms.length ? found : undefined;
}

/** Names the terms that are nowhere; or else the whole statement, whose words are apart or in another order. */
function missingIn(terms: readonly Term[], statement: string, sentences: { sentence: Sentence }[]): string[] {
  const words = sentences.flatMap(({ sentence }) => sentence.words);
  const missing = terms.filter((term) => !words.some(({ word }) => term.includes(word)));
  return missing.length > 0
    ? missing.map((term) => `must mention "${term.join("|")}"`)
    : [`must state "${statement.trim()}" in one sentence, in this order`];
}
