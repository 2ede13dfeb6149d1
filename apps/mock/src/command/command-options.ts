import { availableParallelism } from "node:os";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import type { OptionTable } from "../options/option-definition.ts";
import { isBoolean, isReportList, isText, isWholeNumber, parseWholeNumber } from "../options/option-values.ts";
import { LOG_FORMATS, type LogFormat } from "./log.ts";
import { readSeedFile } from "./read-seed-file.ts";

/** The options of the command: those of the library and its own. */
export interface CommandOptions extends MockOptions {
  /** The number of processes that share the port. */
  workers?: number;
  /** The files that get a report of the violations at the end. */
  report?: readonly string[];
  /** The folder that gets the answers of the real server as examples. */
  record?: string;
  log?: LogFormat;
  help?: boolean;
  version?: boolean;
}

const MAX_WORKERS = 256;

/** The definitions of every option of the command. */
export const COMMAND_OPTIONS = {
  ...MOCK_OPTIONS,
  users: { ...MOCK_OPTIONS.users, parse: readSeedFile },
  workers: {
    flag: "workers",
    placeholder: "<number | auto>",
    description: "number of processes that share the port; auto is one per core",
    default: 1,
    parse: (text) => (text === "auto" ? availableParallelism() : parseWholeNumber(text)),
    isValid: (value) => isWholeNumber(value, 1, MAX_WORKERS),
    expected: `a number from 1 to ${MAX_WORKERS}, or auto`,
  },
  report: {
    flag: "report",
    placeholder: "<file>",
    multiple: true,
    description: "write the violations at the end to a file: .json, or .xml for JUnit; needs --workers 1; repeatable",
    isValid: isReportList,
    expected: "files that end in .json or .xml",
  },
  record: {
    flag: "record",
    placeholder: "<folder>",
    description: "write the responses of the real server as examples; needs --upstream and --workers 1",
    isValid: isText,
    expected: "a folder such as recorded",
  },
  log: {
    flag: "log",
    placeholder: `<${LOG_FORMATS.join(" | ")}>`,
    description: "format of the request log on stdout",
    default: "text",
    isValid: (value): value is LogFormat => LOG_FORMATS.some((format) => format === value),
    expected: `one of ${LOG_FORMATS.join(", ")}`,
  },
  help: { flag: "help", short: "h", description: "print this help", isValid: isBoolean, expected: "true or false" },
  version: {
    flag: "version",
    short: "v",
    description: "print the version",
    isValid: isBoolean,
    expected: "true or false",
  },
} satisfies OptionTable<CommandOptions>;
