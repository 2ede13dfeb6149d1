import { resolve } from "node:path";
import { UsageError } from "../errors/usage-error.ts";
import type { SentExchange } from "../http/sent-exchange.ts";
import type { ContractOptions, ReportKind } from "../options/options.ts";
import type { OperationPlan } from "../plan/plan.ts";
import type { CurlCommand } from "./curl-command.ts";
import { githubReport } from "./github-report.ts";
import { createHarRecorder } from "./har-recorder.ts";
import { jsonReport } from "./json-report.ts";
import { junitReport } from "./junit-report.ts";
import { openOutput } from "./output-file.ts";
import type { RunReport } from "./run-report.ts";
import { textReport } from "./text-report.ts";

const REPORTS: Record<ReportKind, (report: RunReport, curl: CurlCommand) => string> = {
  text: textReport,
  json: jsonReport,
  junit: junitReport,
  github: githubReport,
};

/** The report and the archive of a run. */
export interface Reports {
  /** Adds an exchange to the archive of `--har`. */
  addExchange(exchange: SentExchange): void;
  /**
   * Writes the report, to the standard output if its file cannot be written.
   *
   * @throws {UsageError} when a file cannot be written.
   */
  write(report: RunReport): void;
}

/** What reports depend on, apart from the options. */
export interface ReportContext {
  plan: readonly OperationPlan[];
  curl: CurlCommand;
  /** The version of the command. */
  version: string;
  redact(text: string): string;
  /** Receives the report when there is no `--output`. */
  out(text: string): void;
}

/**
 * Opens the files of `--output` and `--har`. They keep their content until the reports are written.
 *
 * @throws {UsageError} when a file cannot be written, or both are the same.
 */
export function openReports(options: ContractOptions, { plan, curl, version, redact, out }: ReportContext): Reports {
  if (options.output !== undefined && options.har !== undefined && resolve(options.output) === resolve(options.har)) {
    throw new UsageError(`--output and --har are the same file: ${options.har}. Name two files.`);
  }
  const output = options.output === undefined ? { write: out } : openOutput("output", options.output);
  const harFile = options.har === undefined ? undefined : openOutput("har", options.har);
  const har = harFile && createHarRecorder({ target: options.target, version, names: namesOf(plan), redact });
  return {
    addExchange: (exchange) => har?.add(exchange),
    write(report) {
      const text = redact(REPORTS[options.report](report, curl));
      try {
        output.write(text);
      } catch (error) {
        // A full disk must not cost the results of a long run.
        out(text);
        throw error;
      } finally {
        if (har) harFile.write(har.toJson());
      }
    },
  };
}

function namesOf(plan: readonly OperationPlan[]) {
  const testCases = plan.flatMap(({ safe, writes }) => [...safe, ...(writes ? [writes.base, ...writes.cases] : [])]);
  return new Map(testCases.map(({ request, name }) => [request, name]));
}
