import cluster from "node:cluster";
import type { HttpContext } from "../http/http-context.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { startServer } from "../server/start-server.ts";
import { createLog, type Log, type LogFormat } from "./log.ts";
import { onStopSignal } from "./stop-signal.ts";

/**
 * Serves from this process until it is stopped.
 *
 * @param onStarted Called with the URL once the server listens.
 */
export async function serve(
  options: MockOptions,
  format: LogFormat,
  onStarted: (url: string) => void = () => {},
): Promise<void> {
  let log: Log | undefined;
  const hooks = format === "none" ? {} : { onResponse: (context: HttpContext) => log?.write(context) };
  const server = await startServer(options, hooks, false);
  if (format !== "none") log = createLog(format, server.operations);
  onStarted(server.url);
  onStopSignal(async () => {
    await server.close();
    log?.flush();
    // The channel to the primary process would keep a worker running.
    if (cluster.isWorker) process.disconnect();
  });
}
