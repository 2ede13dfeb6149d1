import { parseArgs } from "node:util";

/** The benchmarks, and their default numbers of rounds. */
const ROUNDS = { size: 1, speed: 200, mock: 6, pages: 5, scores: 3 };
const MOST_ROUNDS = 1000;

/** The name of a benchmark. */
export type Benchmark = keyof typeof ROUNDS;

/** A benchmark to run. */
export interface BenchmarkRun {
  name: Benchmark;
  rounds: number;
}

/**
 * Parses the command line.
 *
 * @returns The benchmarks to run, with their rounds.
 * @throws {Error} when an option is wrong; the message lists the valid values.
 */
export function parseOptions(args: string[]): BenchmarkRun[] {
  const options = { only: { type: "string", multiple: true }, rounds: { type: "string" } } as const;
  const { only, rounds } = parseArgs({ args, options }).values;
  const names = Object.keys(ROUNDS) as Benchmark[];
  for (const name of only ?? []) {
    if (!Object.hasOwn(ROUNDS, name))
      throw new Error(`unknown benchmark "${name}" in --only: use one of ${names.join(", ")}`);
  }
  return names
    .filter((name) => only?.includes(name) ?? true)
    .map((name) => ({ name, rounds: rounds === undefined ? ROUNDS[name] : parseRounds(rounds) }));
}

/** Returns the command that runs one benchmark. */
export function commandOf({ name, rounds }: BenchmarkRun): string {
  return `pnpm bench --only ${name} --rounds ${rounds}`;
}

function parseRounds(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_ROUNDS) return count;
  throw new Error(`invalid --rounds "${text}": use a whole number from 1 to ${MOST_ROUNDS}`);
}
