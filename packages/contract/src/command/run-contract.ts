import { writeFileSync } from "node:fs";
import type { TokenOperation } from "@hwc-users/spec";
import { coverageOf } from "../coverage/coverage.ts";
import { jsonReport } from "../report/json-report.ts";
import { junitReport } from "../report/junit-report.ts";
import type { OperationResult, RunReport } from "../report/run-report.ts";
import { textReport } from "../report/text-report.ts";
import { type Accounts, readAccounts } from "./accounts.ts";
import { HELP } from "./help.ts";
import { type ContractOptions, readOptions } from "./options.ts";
import { createRedact } from "./redact.ts";
import { runCases } from "./run-cases.ts";
import { safeCases } from "./safe-cases.ts";
import { createSender } from "./sender.ts";
import type { TestCase } from "./test-case.ts";
import { tokenVariable } from "./token-variable.ts";
import { UsageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";
import { writeCases } from "./write-cases.ts";

/** The output streams of the command. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
  /** Shows the progress; missing when the output is not a terminal. */
  progress?(text: string): void;
}

type Env = Record<string, string | undefined>;

const REPORTS = { text: textReport, json: jsonReport, junit: junitReport };

/** Runs the command and returns its exit code. */
export async function runContract(args: string[], env: Env, streams: Streams): Promise<number> {
  const secrets = Object.entries(env).flatMap(([name, value]) => (/^HWC_.*TOKEN$/.test(name) ? [value ?? ""] : []));
  const redact = createRedact(secrets);
  try {
    if (args.includes("--help")) return print(streams, HELP);
    if (args.includes("--version")) return print(streams, `${VERSION}\n`);
    const options = readOptions(args);
    const report = await runOperations(options, env, streams);
    const text = redact(REPORTS[options.report](report));
    if (options.output === undefined) streams.out(text);
    else writeReport(options.output, text);
    if (report.stopped !== undefined) {
      streams.error(redact(`${report.stopped}\n`));
      return 2;
    }
    return report.results.some(({ violations }) => violations.length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw new Error(redact(String((error as Error).stack)));
    streams.error(redact(`${error.message}\n`));
    return 2;
  }
}

async function runOperations(options: ContractOptions, env: Env, streams: Streams): Promise<RunReport> {
  const { target, seed, allowWrites, operations } = options;
  const accounts: Accounts = options.accounts === undefined ? new Map() : readAccounts(options.accounts);
  const sender = createSender(options);
  const results: OperationResult[] = [];
  let stopped: string | undefined;
  for (const operation of operations) {
    const { operationId } = operation;
    const testCases = casesOf(operation, options, accounts, env);
    streams.progress?.(`${operationId}: ${testCases.length} cases`);
    const result: OperationResult = {
      operationId,
      cases: [],
      violations: [],
      covered: [],
      ...(allowWrites &&
        !accounts.has(operationId) && { withoutWrites: "only requests without a token: --accounts does not name it" }),
    };
    results.push(result);
    try {
      await runCases(operation, testCases, sender, result);
    } catch (error) {
      // If the first request fails, the server is unreachable and there is nothing to report.
      if (!(error instanceof UsageError) || sender.requestCount() <= 1) throw error;
      stopped = error.message;
      break;
    }
  }
  return {
    target,
    seed,
    allowWrites,
    requests: sender.requestCount(),
    ...(stopped !== undefined && { stopped }),
    results,
    coverage: coverageOf(operations, new Set(results.flatMap(({ covered }) => covered))),
  };
}

/** Only operations in the file of `--accounts` get test cases that change accounts. */
function casesOf(operation: TokenOperation, options: ContractOptions, accounts: Accounts, env: Env): TestCase[] {
  const { operationId, tokenHeader } = operation;
  const tokenHeaders = [...new Set(options.operations.map((other) => other.tokenHeader))];
  const safe = safeCases(operation, tokenHeaders);
  const base = accounts.get(operationId);
  if (!base) return safe;
  const header = { ...base.header, [tokenHeader.toLowerCase()]: readToken(env, tokenVariable(tokenHeader)) };
  return [...safe, ...writeCases(operation, { ...base, header }, options.cases, options.seed)];
}

function readToken(env: Env, variable: string): string {
  const token = env[variable];
  if (!token) throw new UsageError(`${variable} is not set, but --accounts names operations that need it.`);
  if (!/^[!-~]+$/.test(token)) {
    throw new UsageError(`${variable} is not a token: it must have visible ASCII characters only.`);
  }
  return token;
}

function print({ out }: Streams, text: string): number {
  out(text);
  return 0;
}

function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--output cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
