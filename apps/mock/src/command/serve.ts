import cluster from "node:cluster";
import { startServer } from "../server/start-server.ts";
import { createLog, type Log } from "./log.ts";
import type { Arguments } from "./read-arguments.ts";
import { onStopSignal } from "./stop-signal.ts";

/** Serves from this process until it is stopped. */
export async function serve({ options, log: format }: Arguments, started: (url: string) => void): Promise<void> {
  let log: Log | undefined;
  const server = await startServer(options, format === "none" ? {} : { answered: (exchange) => log?.write(exchange) });
  if (format !== "none") log = createLog(format, server.operations);
  started(server.url);
  onStopSignal(async () => {
    await server.close();
    log?.flush();
    // The channel to the primary process would keep a worker running.
    if (cluster.isWorker) process.disconnect();
  });
}
