import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { OptionError } from "../server/options.ts";
import { help } from "./help.ts";
import type { LogFormat } from "./log.ts";
import { readArguments } from "./read-arguments.ts";
import { serve } from "./serve.ts";
import { onStopSignal } from "./stop-signal.ts";
import { startWorkers } from "./workers.ts";

/** Runs the command until it is stopped. It sets the exit code: 1 when it cannot listen, 2 when an option is wrong. */
export async function run(args: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const asked = readArguments(args, environment, availableParallelism());
    if (asked.help) return void process.stdout.write(help);
    if (asked.version) return void process.stdout.write(`${version()}\n`);
    if (cluster.isWorker) return await serve(asked, () => {});
    const started = (url: string) => console.log(startedMessage(url, asked.log));
    if (asked.workers === 1) return await serve(asked, started);
    const workers = await startWorkers(asked.workers, asked.options, started);
    onStopSignal(workers.stop);
  } catch (error) {
    const isOption = error instanceof OptionError;
    console.error((error as Error).message + (isOption ? "\nhwc-users-mock --help lists the options." : ""));
    process.exitCode = isOption ? 2 : 1;
    // The channel to the primary process would keep a worker running.
    if (cluster.isWorker) process.disconnect();
  }
}

function startedMessage(url: string, format: LogFormat): string {
  const message = `The mock listens on ${url}`;
  if (format === "json") return JSON.stringify({ time: new Date().toISOString(), message });
  return `${message} (Ctrl-C stops it; ${url}/ lists what it answers)`;
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
