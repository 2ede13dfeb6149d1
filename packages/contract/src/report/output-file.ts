import { closeSync, fstatSync, ftruncateSync, openSync, writeFileSync } from "node:fs";
import { UsageError } from "../errors/usage-error.ts";

/** A file that is open for a report. */
export interface OutputFile {
  /**
   * Replaces the content of the file and closes it.
   *
   * @throws {UsageError} when the file cannot be written, such as on a full disk.
   */
  write(text: string): void;
}

/**
 * Opens a file before the run, so that a wrong path costs no run. An existing file keeps its content until `write`.
 *
 * @param option The option that names the file, such as `output`.
 * @throws {UsageError} when the file cannot be opened.
 */
export function openOutput(option: string, path: string): OutputFile {
  const file = explain(option, path, () => openSync(path, "a"));
  return {
    write: (text) =>
      explain(option, path, () => {
        // A pipe or a device, such as /dev/stdout, cannot be truncated.
        if (fstatSync(file).isFile()) ftruncateSync(file);
        writeFileSync(file, text);
        closeSync(file);
      }),
  };
}

const REASONS: Record<string, string> = {
  EISDIR: "it is a folder. Name a file in it",
  ENOENT: "its folder does not exist. Create the folder first",
  EACCES: "you may not write it. Change its permissions, or name another file",
};

function explain<Result>(option: string, path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UsageError(`--${option} cannot be written: ${path}: ${REASONS[code] ?? message}.`);
  }
}
