import cluster from "node:cluster";
import { acceptBacklog } from "../http/accept-backlog.ts";
import type { HttpContext } from "../http/http-context.ts";
import { emptyReportFiles } from "../report/report-files.ts";
import type { ServerHooks } from "../server/server-hooks.ts";
import { startServer } from "../server/start-server.ts";
import type { CommandOptions } from "./command-options.ts";
import { createLog, type Log, type LogFormat } from "./log.ts";
import { acceptBacklogOfPrimary } from "./primary-backlog.ts";
import { createRunReport, type RunReport } from "./run-report.ts";
import type { StopSignal } from "./stop-signal.ts";
import { untilRead } from "./until-read.ts";

/** Load balancers and clients may send requests for a moment after the signal. */
const QUIET_TIME_MS = 250;

/** The options that are not those of the processes, the log or the help. */
export type ServeOptions = Omit<CommandOptions, "workers" | "log" | "help" | "version">;

/**
 * Serves from this process until it is stopped.
 *
 * @param onStarted Called with the URL once the server listens.
 */
export async function serve(
  { report: files, record, ...options }: ServeOptions,
  format: LogFormat,
  stopSignal: StopSignal,
  onStarted: (url: string) => void = () => {},
): Promise<void> {
  // Each of several workers would report its own requests only.
  const isReported = cluster.isPrimary && (files !== undefined || options.upstream !== undefined);
  let log: Log | undefined;
  let report: RunReport | undefined;
  function onResponse(context: HttpContext): void {
    log?.write(context);
    report?.add(context);
  }

  if (files) emptyReportFiles(files);
  const hooks: ServerHooks = {
    ...((format !== "none" || isReported) && { onResponse }),
    ...(record !== undefined && { onForwarded: await loadRecording(record) }),
  };
  const server = await startServer(options, hooks, options.control === true);
  if (format !== "none") log = createLog(format, server.operations);
  if (isReported) report = createRunReport(server.operations, format, files, options.errors);
  stopSignal.onStop(async () => {
    await server.close({
      quietTime: QUIET_TIME_MS,
      acceptBacklog: cluster.isWorker ? acceptBacklogOfPrimary : acceptBacklog,
    });
    log?.flush();
    if (report) console.log(report.finish());
    await untilRead(process.stdout);
    log?.reportUnread();
  });
  onStarted(server.url);
}

/** Most mocks run without it. */
async function loadRecording(folder: string): Promise<NonNullable<ServerHooks["onForwarded"]>> {
  const { recordResponses } = await import("../record/record-responses.ts");
  return recordResponses(folder);
}
