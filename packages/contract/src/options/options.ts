import { parseArgs } from "node:util";
import { operations, type TokenOperation } from "@hwc-users/spec";
import { UsageError } from "../errors/usage-error.ts";
import { OPTION_TABLE, type OptionEntry, type OptionName } from "./option-table.ts";
import { readTarget } from "./target.ts";
import type { TlsFiles } from "./tls-files.ts";

/** The options of the command. */
export interface ContractOptions {
  target: string;
  operations: readonly TokenOperation[];
  allowWrites: boolean;
  /** The path of the file with the accounts. */
  accounts: string | undefined;
  dryRun: boolean;
  /** In seconds. */
  wait: number;
  tls: TlsFiles;
  cases: number;
  seed: number;
  /** Requests per second. */
  rate: number;
  /** In milliseconds. */
  timeout: number;
  maxRequests: number;
  /** In seconds. */
  maxTime: number;
  report: ReportKind;
  output: string | undefined;
  har: string | undefined;
  waive: string | undefined;
}

const REPORT_KINDS = ["text", "json", "junit", "github"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/**
 * Parses and checks the options of the command.
 *
 * @throws {UsageError} when an option is invalid.
 */
export function readOptions(args: string[]): ContractOptions {
  const values = parseOptions(args);
  const target = readTarget(values.target, values["allow-http"] ?? []);
  const allowWrites = values["allow-writes"] ?? false;
  if (allowWrites && values.accounts === undefined) {
    throw new UsageError("--allow-writes requires --accounts: a file with the test accounts that may be changed.");
  }
  if (values.accounts !== undefined && !allowWrites) {
    throw new UsageError("--accounts requires --allow-writes. Use both, or neither.");
  }
  const tls = { clientCert: values["client-cert"], clientKey: values["client-key"], ca: values.ca };
  if (target.protocol === "http:" && Object.values(tls).some((file) => file !== undefined)) {
    throw new UsageError("--client-cert, --client-key and --ca require a --target with https.");
  }
  const number = (name: OptionName & keyof typeof values) => readNumber(name, values[name]);
  return {
    target: target.href.replace(/\/+$/, ""),
    operations: chooseOperations(target, values.operation),
    allowWrites,
    accounts: values.accounts,
    dryRun: values["dry-run"] ?? false,
    wait: number("wait"),
    tls,
    cases: number("cases"),
    seed: readSeed(values.seed),
    rate: number("rate"),
    timeout: number("timeout"),
    maxRequests: number("max-requests"),
    maxTime: number("max-time"),
    report: readReport(values.report),
    output: values.output,
    har: values.har,
    waive: values.waive,
  };
}

function parseOptions(args: string[]) {
  const options = Object.fromEntries(
    Object.entries<OptionEntry>(OPTION_TABLE).map(([name, { value, multiple = false }]) => [
      name,
      { type: value === undefined ? "boolean" : "string", multiple },
    ]),
  ) as ParseOptions;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}. See --help.`);
  }
}

/** The options as `parseArgs` reads them. */
type ParseOptions = {
  [Name in OptionName]: {
    type: (typeof OPTION_TABLE)[Name] extends { value: string } ? "string" : "boolean";
    multiple: (typeof OPTION_TABLE)[Name] extends { multiple: true } ? true : false;
  };
};

function chooseOperations(target: URL, wanted: string[] | undefined): readonly TokenOperation[] {
  for (const operationId of wanted ?? []) {
    if (operations.some((operation) => operation.operationId === operationId)) continue;
    const known = operations.map((operation) => operation.operationId).join(", ");
    throw new UsageError(`--operation is "${operationId}". Use one of ${known}.`);
  }
  if (wanted) return operations.filter(({ operationId }) => wanted.includes(operationId));
  const served = operations.filter(({ servers }) => servers.some(({ url }) => isHost(url, target.host)));
  return served.length > 0 ? served : operations;
}

/** Whether a host matches the URL of a server, which may have a variable. */
function isHost(template: string, host: string): boolean {
  const [before = "", after] = (template.replace(/^https?:\/\//, "").split("/")[0] ?? "").split(/\{[^}]*\}/);
  return after === undefined ? host === before : host.startsWith(before) && host.endsWith(after);
}

function readNumber(name: OptionName, text: unknown): number {
  const { number }: OptionEntry = OPTION_TABLE[name];
  if (!number) throw new Error(`--${name} is no number.`);
  const { fallback, min, max } = number;
  return text === undefined ? fallback : wholeNumber(name, String(text), min, max);
}

function readSeed(text: string | undefined): number {
  return text === undefined ? Math.floor(Math.random() * 2 ** 31) : wholeNumber("seed", text, -(2 ** 31), 2 ** 31);
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const number = Number(text);
  if (text.trim() !== "" && Number.isInteger(number) && number >= min && number <= max) return number;
  throw new UsageError(`--${name} is "${text}". Use a whole number from ${min} to ${max}.`);
}

function readReport(text = "text"): ReportKind {
  const kind = REPORT_KINDS.find((known) => known === text);
  if (!kind) throw new UsageError(`--report is "${text}". Use text, json, junit or github.`);
  return kind;
}
