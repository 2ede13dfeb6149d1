import { type Accounts, readAccounts } from "../accounts/accounts.ts";
import { checkForSecrets } from "../accounts/check-for-secrets.ts";
import { readToken } from "../accounts/read-token.ts";
import { secretsOf } from "../accounts/secrets.ts";
import { tokenVariable } from "../accounts/token-variable.ts";
import { coverageOf } from "../coverage/coverage.ts";
import { crashText } from "../errors/crash-text.ts";
import { UsageError } from "../errors/usage-error.ts";
import { createRedact } from "../http/redact.ts";
import { createTransport, type Transport } from "../http/transport.ts";
import { type ContractOptions, readOptions } from "../options/options.ts";
import { PASSPHRASE_VARIABLE, readTlsFiles } from "../options/tls-files.ts";
import { createPlan, type OperationPlan } from "../plan/plan.ts";
import { planText } from "../plan/plan-text.ts";
import { plannedChangeLines } from "../plan/planned-change-lines.ts";
import { plannedChanges } from "../plan/planned-changes.ts";
import { type CurlCommand, createCurlCommand } from "../report/curl-command.ts";
import { openReports, type Reports } from "../report/reports.ts";
import { countedViolations, type RunReport } from "../report/run-report.ts";
import { systemClock } from "../run/clock.ts";
import { type RunControl, type RunResult, runPlan } from "../run/run-plan.ts";
import { createSender } from "../run/sender.ts";
import { waitForServer } from "../run/wait-for-server.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";
import { readWaivers } from "../waivers/read-waivers.ts";
import type { Waiver } from "../waivers/waiver.ts";
import { HELP } from "./help.ts";
import { VERSION } from "./version.ts";

/** The output streams of the command. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
  /** Shows a line of progress. */
  progress(line: string): void;
}

type Env = Record<string, string | undefined>;

/** Runs the command and returns its exit code. */
export async function runContract(
  args: string[],
  env: Env,
  streams: Streams,
  { interruption = new AbortController().signal, clock = systemClock }: Partial<RunControl> = {},
): Promise<number> {
  const redact = createRedact(secretsOf(env));
  try {
    if (args.includes("--help")) return print(streams, HELP);
    if (args.includes("--version")) return print(streams, `${VERSION}\n`);
    const options = readOptions(args);
    const tls = readTlsFiles(options.tls, env[PASSPHRASE_VARIABLE]);
    const waivers = options.waive === undefined ? [] : readWaivers(options.waive);
    const accounts: Accounts = options.accounts === undefined ? new Map() : readAccounts(options.accounts);
    checkForSecrets(accounts, redact);
    const tokenOf = (header: string) => (options.dryRun ? `$${tokenVariable(header)}` : readToken(env, header));
    const plan = createPlan(options, accounts, tokenOf);
    for (const line of plannedChangeLines(plannedChanges(plan))) streams.progress(redact(line));
    if (options.dryRun) return print(streams, redact(planText(plan, options.target)));
    const curl = createCurlCommand(options, env);
    const reports = openReports(options, { plan, curl, version: VERSION, redact, out: streams.out });
    const control = { interruption, clock, onProgress: (line: string) => streams.progress(redact(line)) };
    const transport = createTransport({ ...options, tls, redact });
    const context = { plan, accounts, waivers, reports, transport, control };
    const { report, crash } = await runOperations(options, context).finally(transport.close);
    if (crash) streams.error(redact(crashText(crash)));
    const failures = failuresOf(report, curl);
    for (const failure of failures) streams.error(redact(`${failure}\n`));
    reports.write(report);
    if (failures.length > 0) return 2;
    return countedViolations(report.results).length > 0 ? 1 : 0;
  } catch (error) {
    streams.error(redact(error instanceof UsageError ? `${error.message}\n` : crashText(error)));
    return 2;
  }
}

/** What a run needs, apart from its options. */
interface RunContext {
  plan: readonly OperationPlan[];
  accounts: Accounts;
  waivers: readonly Waiver[];
  reports: Reports;
  transport: Transport;
  control: RunControl;
}

async function runOperations(
  options: ContractOptions,
  { plan, accounts, waivers, reports, transport, control }: RunContext,
): Promise<{ report: RunReport; crash: Error | undefined }> {
  const { target, seed, allowWrites, operations } = options;
  const startedAt = control.clock.now();
  const sender = createSender(transport, reports.addExchange);
  const notReady = await waitForServer(transport, options.wait, control);
  const { results, stopped, crash }: RunResult =
    notReady === undefined ? await runPlan(plan, options, sender, control) : { results: [], stopped: notReady };
  for (const result of results) {
    if (allowWrites && !accounts.has(result.operationId)) {
      result.withoutWrites = "only requests without a token: --accounts does not name it";
    }
  }
  const report = {
    target,
    seed,
    allowWrites,
    requests: sender.requestCount(),
    startedAt,
    ...(stopped !== undefined && { stopped }),
    plannedChanges: plannedChanges(plan),
    results,
    waivers: applyWaivers({ results, ...(stopped !== undefined && { stopped }) }, waivers, control.clock.now()),
    coverage: coverageOf(operations, new Set(results.flatMap(({ covered }) => covered))),
  };
  return { report, crash };
}

/** Why the run is incomplete, and how to restore accounts by hand, because the report may be in a file or lost. */
function failuresOf({ stopped, results }: RunReport, curl: CurlCommand): string[] {
  const notRestored = results.flatMap(({ operationId, restoration }) =>
    restoration?.state === "failed"
      ? `${operationId}: the accounts may have other values than --accounts. ${restoration.reason}\n` +
        `  To restore them: ${curl(restoration.request)}`
      : [],
  );
  return [...(stopped === undefined ? [] : [stopped]), ...notRestored];
}

function print({ out }: Streams, text: string): number {
  out(text);
  return 0;
}
