import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { listen } from "../server/listen.ts";
import { DEFAULT_HOST, DEFAULT_PORT, type MockOptions } from "../server/options.ts";

/** The processes that share the port. */
export interface Workers {
  /** Stops each once its requests in flight are answered. */
  stop(): Promise<void>;
}

/** How often workers may die within a minute before something must be wrong with all of them. */
const MOST_DEATHS = 5;
const MINUTE = 60_000;
/**
 * Room for what requests leave behind, in MB. A worker that collects it less often answers some 5 % more requests, and holds
 * about 30 MB more: workers are there for load.
 */
const YOUNG_GENERATION = ["--min-semi-space-size=32", "--max-semi-space-size=32"];

/**
 * Starts workers, and another for each that dies.
 *
 * @param started Told where they listen, once all do.
 * @throws {Error} when the port cannot be listened on; the message names it.
 */
export async function startWorkers(
  count: number,
  { port = DEFAULT_PORT, host = DEFAULT_HOST }: MockOptions,
  started: (url: string) => void,
): Promise<Workers> {
  const deaths: number[] = [];
  let stopping = false;

  function replace(_worker: Worker, code: number | null, signal: string | null): void {
    if (stopping) return;
    const now = performance.now();
    deaths.push(now);
    if (deaths.filter((time) => now - time < MINUTE).length > MOST_DEATHS) {
      console.error(`More than ${MOST_DEATHS} workers died within a minute, so the mock stops.`);
      process.exitCode = 1;
      void stop();
    } else {
      console.error(`A worker died (${signal ?? `exit code ${code}`}). Another takes its place.`);
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

  // Here, so that the port is named once if it is in use, and that a free one stays the same for a worker to come.
  const { url, close } = await listen(() => {}, port, host);
  await close();
  cluster.setupPrimary({
    args: [...process.argv.slice(2), "--port", String(new URL(url).port || 80)],
    execArgv: [...process.execArgv, ...YOUNG_GENERATION],
  });
  try {
    await Promise.all(Array.from({ length: count }, () => listening(cluster.fork())));
  } catch (error) {
    await stop();
    throw error;
  }
  cluster.on("exit", replace);
  started(url);
  return { stop };
}

function listening(worker: Worker): Promise<void> {
  return new Promise((done, failed) => {
    worker.once("listening", () => done());
    worker.once("exit", () => failed(new Error("A worker could not start.")));
  });
}
