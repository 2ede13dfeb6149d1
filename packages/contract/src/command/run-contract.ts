import { type Accounts, readAccounts } from "../accounts/accounts.ts";
import { coverageOf } from "../coverage/coverage.ts";
import { UsageError } from "../errors/usage-error.ts";
import { createRedact, type Redact } from "../http/redact.ts";
import { createTransport } from "../http/transport.ts";
import { type ContractOptions, readOptions } from "../options/options.ts";
import { createPlan, type OperationPlan } from "../plan/plan.ts";
import { openReports, type Reports } from "../report/reports.ts";
import { countedViolations, type RunReport } from "../report/run-report.ts";
import { type Clock, systemClock } from "../run/clock.ts";
import { limitSender } from "../run/limited-sender.ts";
import { runPlan } from "../run/run-plan.ts";
import { createSender } from "../run/sender.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";
import { readWaivers } from "../waivers/read-waivers.ts";
import type { Waiver } from "../waivers/waiver.ts";
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
    const waivers = options.waive === undefined ? [] : readWaivers(options.waive);
    const accounts: Accounts = options.accounts === undefined ? new Map() : readAccounts(options.accounts);
    const plan = createPlan(options, accounts, env);
    const reports = openReports(options, { plan, env, version: VERSION, redact, out: streams.out });
    const context = { plan, accounts, waivers, reports, streams, redact, interruption, clock };
    const report = await runOperations(options, context);
    reports.write(report);
    if (report.stopped !== undefined) {
      streams.error(redact(`${report.stopped}\n`));
      return 2;
    }
    return countedViolations(report.results).length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw new Error(redact(String((error as Error).stack)));
    streams.error(redact(`${error.message}\n`));
    return 2;
  }
}

/** What a run needs, apart from its options. */
interface RunContext extends RunControl {
  plan: readonly OperationPlan[];
  accounts: Accounts;
  waivers: readonly Waiver[];
  reports: Reports;
  streams: Streams;
  redact: Redact;
}

async function runOperations(
  options: ContractOptions,
  { plan, accounts, waivers, reports, streams, redact, interruption, clock }: RunContext,
): Promise<RunReport> {
  const { target, timeout, seed, allowWrites, operations } = options;
  const startedAt = clock.now();
  const transport = createTransport({ target, timeout, redact });
  const sender = createSender(transport, reports.addExchange);
  const limited = limitSender(sender, options, clock, interruption);
  const result = await runPlan(plan, limited, streams.progress).finally(transport.close);
  const { results, stopped } = result;
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
    startedAt,
    ...(stopped !== undefined && { stopped }),
    plannedChanges: [],
    results,
    waivers: applyWaivers(result, waivers, clock.now()),
    coverage: coverageOf(operations, new Set(results.flatMap(({ covered }) => covered))),
  };
}

function print({ out }: Streams, text: string): number {
  out(text);
  return 0;
}
