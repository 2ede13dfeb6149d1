import { writeFileSync } from "node:fs";
import { coverageOf } from "../coverage/coverage.ts";
import { readAccounts } from "./accounts.ts";
import { HELP } from "./help.ts";
import { type Options, readOptions } from "./options.ts";
import { createRedact } from "./redact.ts";
import type { RunReport } from "./report.ts";
import { casesOf, type OperationResult, runCases, variableOf } from "./run-cases.ts";
import { createTarget } from "./target.ts";
import { UsageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";
import { writeJson } from "./write-json.ts";
import { writeJunit } from "./write-junit.ts";
import { writeText } from "./write-text.ts";

/** Where the command writes to. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
  /** Shows how far the run is; missing where nobody looks. */
  progress?(text: string): void;
}

const WRITERS = { text: writeText, json: writeJson, junit: writeJunit };

/** Runs the command and returns its exit code. */
export async function run(args: string[], env: Record<string, string | undefined>, streams: Streams): Promise<number> {
  const secrets = Object.entries(env).flatMap(([name, value]) => (/^HWC_.*TOKEN$/.test(name) ? [value ?? ""] : []));
  const redact = createRedact(secrets);
  try {
    if (args.includes("--help")) return say(streams, HELP);
    if (args.includes("--version")) return say(streams, `${VERSION}\n`);
    const options = readOptions(args);
    const report = await runAll(options, env, streams);
    const text = redact(WRITERS[options.report](report));
    if (options.output === undefined) streams.out(text);
    else write(options.output, text);
    if (report.stopped !== undefined) streams.error(redact(`${report.stopped}\n`));
    if (report.stopped !== undefined) return 2;
    return report.results.some(({ departures }) => departures.length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw new Error(redact(String((error as Error).stack)));
    streams.error(redact(`${error.message}\n`));
    return 2;
  }
}

async function runAll(options: Options, env: Record<string, string | undefined>, streams: Streams): Promise<RunReport> {
  const accounts = options.accounts === undefined ? new Map() : readAccounts(options.accounts);
  const target = createTarget(options);
  const results: OperationResult[] = [];
  const notWritten: Record<string, string> = {};
  let stopped: string | undefined;
  for (const operation of options.operations) {
    const { operationId, tokenHeader } = operation;
    const token = accounts.has(operationId) ? readToken(env, variableOf(tokenHeader)) : undefined;
    if (options.allowWrites && token === undefined)
      notWritten[operationId] = "only calls without a token: --accounts does not name it";
    const cases = casesOf(operation, options, accounts, token);
    streams.progress?.(`${operationId}: ${cases.length} cases`);
    const result: OperationResult = { operationId, cases: [], departures: [], seen: [] };
    results.push(result);
    try {
      await runCases(operation, cases, target, result);
    } catch (error) {
      if (!(error instanceof UsageError) || target.sent() <= 1) throw error;
      stopped = error.message;
      break;
    }
  }
  const seen = new Set(results.flatMap((result) => result.seen));
  const { target: url, seed, allowWrites, operations } = options;
  return {
    target: url,
    seed,
    allowWrites,
    requests: target.sent(),
    ...(stopped !== undefined && { stopped }),
    results,
    coverage: coverageOf(operations, seen),
    notWritten,
  };
}

function readToken(env: Record<string, string | undefined>, variable: string): string {
  const token = env[variable];
  if (!token) throw new UsageError(`${variable} is not set: --accounts names operations that need it.`);
  if (!/^[!-~]+$/.test(token))
    throw new UsageError(`${variable} is no token: it has other than visible ASCII characters.`);
  return token;
}

function say({ out }: Streams, text: string): number {
  out(text);
  return 0;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--output cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
