import { parseArgs } from "node:util";

/** What can be measured, and in how many rounds where nothing else is said. */
const ROUNDS = { size: 1, latency: 80, heap: 1, mock: 9, pages: 5, lighthouse: 3 };
const SUBJECTS: Record<string, Part[]> = {
  client: ["size", "latency", "heap"],
  mock: ["mock"],
  docs: ["pages", "lighthouse"],
};
const MOST_ROUNDS = 1000;

/** A thing that can be measured by itself. */
export type Part = keyof typeof ROUNDS;

/** What the command line asks for. */
export interface Options {
  parts: Set<Part>;
  rounds: Record<Part, number>;
}

/**
 * Reads the command line.
 *
 * @throws {Error} when an option cannot be meant; the message says what to write.
 */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({ args, options: { only: { type: "string" }, rounds: { type: "string" } } });
  const all = Object.keys(ROUNDS) as Part[];
  const { only } = values;
  const parts = only === undefined ? all : (SUBJECTS[only] ?? all.filter((part) => part === only));
  if (parts.length === 0) {
    const names = [...new Set([...Object.keys(SUBJECTS), ...all])];
    throw new Error(`--only is "${only}". Give it one of ${names.join(", ")}.`);
  }
  return { parts: new Set(parts), rounds: readRounds(values.rounds) };
}

function readRounds(text: string | undefined): Record<Part, number> {
  if (text === undefined) return ROUNDS;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MOST_ROUNDS) {
    throw new Error(`--rounds is "${text}". Give it a whole number between 1 and ${MOST_ROUNDS}.`);
  }
  return { size: 1, latency: count, heap: 1, mock: count, pages: count, lighthouse: count };
}
