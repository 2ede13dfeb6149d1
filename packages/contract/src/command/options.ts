import { parseArgs } from "node:util";
import { isLoopback } from "@hwc-users/client";
import { operations, type TokenOperation } from "@hwc-users/spec";
import { UsageError } from "./usage-error.ts";

/** The options of the command. */
export interface ContractOptions {
  target: string;
  operations: readonly TokenOperation[];
  allowWrites: boolean;
  accounts: string | undefined;
  cases: number;
  seed: number;
  rate: number;
  timeout: number;
  maxRequests: number;
  maxTime: number;
  report: "text" | "json" | "junit";
  output: string | undefined;
}

const TEXT = { type: "string" } as const;
const CONFIG = {
  target: TEXT,
  operation: { ...TEXT, multiple: true },
  "allow-writes": { type: "boolean" },
  accounts: TEXT,
  cases: TEXT,
  seed: TEXT,
  rate: TEXT,
  timeout: TEXT,
  "max-requests": TEXT,
  "max-time": TEXT,
  report: TEXT,
  output: TEXT,
} as const;

/**
 * Parses and checks the options of the command.
 *
 * @throws {UsageError} when an option is invalid.
 */
export function readOptions(args: string[]): ContractOptions {
  const values = parseOptions(args);
  const target = readTarget(values.target);
  const allowWrites = values["allow-writes"] ?? false;
  if (allowWrites && values.accounts === undefined) {
    throw new UsageError("--allow-writes requires --accounts: a file with the test accounts that may be changed.");
  }
  if (values.accounts !== undefined && !allowWrites) {
    throw new UsageError("--accounts requires --allow-writes. Use both, or neither.");
  }
  const { report = "text" } = values;
  if (report !== "text" && report !== "json" && report !== "junit") {
    throw new UsageError(`--report is "${report}". Use text, json or junit.`);
  }
  return {
    target: target.href.replace(/\/$/, ""),
    operations: chooseOperations(target, values.operation),
    allowWrites,
    accounts: values.accounts,
    cases: readNumber("cases", values.cases, 20, 0, 10_000),
    seed: readNumber("seed", values.seed, Math.floor(Math.random() * 2 ** 31), -(2 ** 31), 2 ** 31),
    rate: readNumber("rate", values.rate, 5, 1, 10_000),
    timeout: readNumber("timeout", values.timeout, 10_000, 1, 600_000),
    maxRequests: readNumber("max-requests", values["max-requests"], 1000, 1, 100_000),
    maxTime: readNumber("max-time", values["max-time"], 900, 1, 86_400),
    report,
    output: values.output,
  };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({ args, options: CONFIG }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}. See --help.`);
  }
}

function readTarget(target: string | undefined): URL {
  if (target === undefined) throw new UsageError("--target is missing: the URL of the server. See --help.");
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password + url.search + url.hash !== "") {
    throw new UsageError(
      "--target is not the URL of a server. Use a URL such as https://host, without user, query or fragment.",
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new UsageError("--target uses plain http, which exposes tokens. Use https, or a server on this machine.");
  }
  return url;
}

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

function readNumber(name: string, text: string | undefined, fallback: number, min: number, max: number): number {
  if (text === undefined) return fallback;
  const number = Number(text);
  if (text.trim() !== "" && Number.isInteger(number) && number >= min && number <= max) return number;
  throw new UsageError(`--${name} is "${text}". Use a whole number from ${min} to ${max}.`);
}
