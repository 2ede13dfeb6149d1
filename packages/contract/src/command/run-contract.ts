import { writeFileSync } from "node:fs";
import { type Accounts, readAccounts } from "../accounts/accounts.ts";
import { coverageOf } from "../coverage/coverage.ts";
import { UsageError } from "../errors/usage-error.ts";
import { createRedact } from "../http/redact.ts";
import { type ContractOptions, readOptions } from "../options/options.ts";
import { createPlan } from "../plan/plan.ts";
import { githubReport } from "../report/github-report.ts";
import { jsonReport } from "../report/json-report.ts";
import { junitReport } from "../report/junit-report.ts";
import type { RunReport } from "../report/run-report.ts";
import { textReport } from "../report/text-report.ts";
import { type Clock, systemClock } from "../run/clock.ts";
import { limitSender } from "../run/limited-sender.ts";
import { runPlan } from "../run/run-plan.ts";
import { createSender } from "../run/sender.ts";
import { HELP } from "./help.ts";
import { VERSION } from "./version.ts";

/** The output streams of the command. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
  /** Shows the progress; missing when the output is not a terminal. */
  progress?(text: string): void;
}

type Env = Record<string, string | undefined>;

const REPORTS = { text: textReport, json: jsonReport, junit: junitReport, github: githubReport };

/** What a run depends on, apart from its options. */
export interface RunControl {
  /** Aborts when the user interrupts the run. */
  interruption: AbortSignal;
  clock: Clock;
}

/** Runs the command and returns its exit code. */
export async function runContract(
  args: string[],
  env: Env,
  streams: Streams,
  { interruption = new AbortController().signal, clock = systemClock }: Partial<RunControl> = {},
): Promise<number> {
  const secrets = Object.entries(env).flatMap(([name, value]) => (/^HWC_.*TOKEN$/.test(name) ? [value ?? ""] : []));
  const redact = createRedact(secrets);
  try {
    if (args.includes("--help")) return print(streams, HELP);
    if (args.includes("--version")) return print(streams, `${VERSION}\n`);
    const options = readOptions(args);
    const report = await runOperations(options, env, streams, { interruption, clock });
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

async function runOperations(
  options: ContractOptions,
  env: Env,
  streams: Streams,
  { interruption, clock }: RunControl,
): Promise<RunReport> {
  const { target, seed, allowWrites, operations } = options;
  const accounts: Accounts = options.accounts === undefined ? new Map() : readAccounts(options.accounts);
  const plan = createPlan(options, accounts, env);
  const sender = createSender(options);
  const { results, stopped } = await runPlan(plan, limitSender(sender, options, clock, interruption), streams.progress);
  // If the first request fails, the server is unreachable and there is nothing to report.
  if (stopped !== undefined && sender.requestCount() <= 1) throw new UsageError(stopped);
  for (const result of results) {
    if (allowWrites && !accounts.has(result.operationId)) {
      result.withoutWrites = "only requests without a token: --accounts does not name it";
    }
  }
  return {
    target,
    seed,
    allowWrites,
    requests: sender.requestCount(),
    ...(stopped !== undefined && { stopped }),
    plannedChanges: [],
    results,
    coverage: coverageOf(operations, new Set(results.flatMap(({ covered }) => covered))),
  };
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
