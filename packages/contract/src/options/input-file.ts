import { readFileSync } from "node:fs";
import { UsageError } from "../errors/usage-error.ts";

const REASONS: Record<string, string> = {
  ENOENT: "does not exist",
  EISDIR: "is a folder",
  EACCES: "may not be read by you. Change its permissions",
};

/**
 * Reads a file that an option names.
 *
 * @param option The option with its dashes, such as `--accounts`.
 * @throws {UsageError} when the file cannot be read.
 */
export function readTextFile(option: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${option}: the file ${file} ${REASONS[code] ?? `cannot be read: ${message}`}.`);
  }
}

/**
 * Reads a file with JSON that an option names.
 *
 * @param option The option with its dashes, such as `--accounts`.
 * @throws {UsageError} when the file cannot be read, or is no JSON.
 */
export function readJsonFile(option: string, file: string): unknown {
  // Editors on Windows start a file with a byte order mark.
  const text = readTextFile(option, file).replace(/^\ufeff/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as SyntaxError).message.replace(/ is not valid JSON$/, "").replaceAll(/\s+/g, " ");
    throw new UsageError(`${option}: the file ${file} is not valid JSON: ${reason}.`);
  }
}
