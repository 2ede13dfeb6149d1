import { readFileSync } from "node:fs";
import { OptionError } from "../options/check-options.ts";
import { checkSeed } from "../state/check-seed.ts";

/**
 * Reads the users of a stateful mock.
 *
 * @throws {OptionError} if the file cannot be read or has no valid seed; the message has the file, the place and what to write.
 */
export function readSeedFile(file: string): unknown {
  const seed = parse(file, read(file));
  const problem = checkSeed(seed);
  if (problem !== undefined) throw seedError(file, problem);
  return seed;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw seedError(file, `the file cannot be read (${code}). Give the path of a JSON file.`);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw seedError(file, `the file is not JSON: ${(error as Error).message}. Correct it.`);
  }
}

function seedError(file: string, problem: string): OptionError {
  return new OptionError(`--users ${file}: ${problem}`);
}
