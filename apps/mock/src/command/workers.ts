import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { startHttpServer } from "../http/http-server.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { acceptBacklogForWorkers } from "./primary-backlog.ts";

/** The processes that share the port. */
export interface Workers {
  /** Stops each worker once it has responded to its requests. */
  stop(): Promise<void>;
}

/** More deaths within a minute mean that every worker will die. */
const MAX_DEATHS = 5;
const DEATH_WINDOW_MS = 60_000;
/**
 * The young generation of the heap, in MB. With less frequent collections, a worker handles about 5 % more requests and uses
 * about 30 MB more memory.
 */
const YOUNG_GENERATION = ["--min-semi-space-size=32", "--max-semi-space-size=32"];

/**
 * Starts workers, and replaces each one that dies.
 *
 * @param onStarted Called with the URL once all workers listen.
 * @throws {Error} if they cannot listen; the message names the host, the port and the remedy.
 */
export async function startWorkers(
  count: number,
  { port = MOCK_OPTIONS.port.default, host = MOCK_OPTIONS.host.default }: MockOptions,
  onStarted: (url: string) => void,
): Promise<Workers> {
  const deaths: number[] = [];
  let stopping = false;

  function replace(_worker: Worker, code: number | null, signal: string | null): void {
    if (stopping) return;
    const now = performance.now();
    deaths.push(now);
    if (deaths.filter((time) => now - time < DEATH_WINDOW_MS).length > MAX_DEATHS) {
      console.error(`More than ${MAX_DEATHS} workers died within a minute, so the mock stops.`);
      process.exitCode = 1;
      void stop();
    } else {
      console.error(`A worker died (${signal ?? `exit code ${code}`}). A new one replaces it.`);
      cluster.fork();
    }
  }

  async function stop(): Promise<void> {
    stopping = true;
    const running = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    const ended = running.map((worker) => once(worker, "exit"));
    for (const worker of running) worker.process.kill("SIGTERM");
    await Promise.all(ended);
  }

  // The primary process listens first: it reports a port in use once, and a free port stays the same for later workers.
  const { url, close } = await startHttpServer(() => {}, port, host);
  await close();
  cluster.setupPrimary({
    args: [...process.argv.slice(2), "--port", String(new URL(url).port || 80)],
    execArgv: [...process.execArgv, ...YOUNG_GENERATION],
  });
  acceptBacklogForWorkers();
  try {
    await Promise.all(Array.from({ length: count }, () => waitUntilListening(cluster.fork())));
  } catch (error) {
    await stop();
    throw error;
  }
  cluster.on("exit", replace);
  onStarted(url);
  return { stop };
}

function waitUntilListening(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("listening", () => resolve());
    worker.once("exit", () => reject(new Error("A worker could not start.")));
  });
}
