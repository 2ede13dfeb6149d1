import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type HttpOperation, isObject, responseWith } from "@hwc-users/spec";
import { stringify } from "yaml";
import { OptionError } from "../options/check-options.ts";
import { anonymize } from "./anonymize.ts";
import { failureCodeIn } from "./error-code.ts";
import { exampleName } from "./example-name.ts";
import { type RecordedRequest, sentTexts } from "./sent-texts.ts";

const MAX_FILES = 500;
const SUMMARY = "Recorded from a server, without personal values";

/** Writes responses as examples of the spec, without personal values. */
export interface Recorder {
  /**
   * Writes a file if the response is the first of its operation, status and error code. An existing file stays.
   *
   * @param body The parsed body of the response, which must be valid.
   */
  add(operation: HttpOperation, request: RecordedRequest, status: number, body: unknown): void;
}

/**
 * Creates a recorder.
 *
 * @param folder The folder of the files. It is created if it does not exist.
 * @throws {OptionError} if the folder cannot be written.
 */
export function createRecorder(folder: string): Recorder {
  createFolder(folder);
  const seen = new Set<string>();
  return {
    add(operation, request, status, body) {
      const documented = responseWith(operation, status);
      const { schema, examples = [] } = documented ?? operation.defaultResponse ?? {};
      if (!schema || !isObject(body)) return;
      const code = failureCodeIn(body, schema);
      const name = exampleName(schema, code);
      const part = documented ? `${status}.${name}` : `default.${name}${status}`;
      const file = `${operation.operationId}.${part}.yaml`;
      if (seen.has(file) || seen.size >= MAX_FILES) return;
      seen.add(file);
      const value = anonymize(body, {
        schema,
        examples: examples.map((example) => example.value).filter((value) => failureCodeIn(value, schema) === code),
        sent: sentTexts(operation, request),
      });
      writeNewFile(join(folder, file), stringify({ summary: SUMMARY, value }));
    },
  };
}

function createFolder(folder: string): void {
  try {
    createNested(resolve(folder));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new OptionError(`--record cannot be written: ${(error as Error).message}. Name another folder.`);
  }
}

/** `mkdirSync` with `recursive` never returns for a folder in /proc. */
function createNested(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) createNested(parent);
  mkdirSync(folder);
}

function writeNewFile(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") console.error(`A response was not recorded: ${message}`);
  }
}
