import cluster from "node:cluster";
import { OptionError } from "../options/check-options.ts";
import { version } from "../version.ts";
import { COMMAND_OPTIONS } from "./command-options.ts";
import { help } from "./help.ts";
import { type LogFormat, messageText } from "./log.ts";
import { parseArguments } from "./parse-arguments.ts";
import { serve } from "./serve.ts";
import type { StopSignal } from "./stop-signal.ts";
import { startWorkers } from "./workers.ts";

/** Runs the command until it is stopped. Sets the exit code: 1 if it cannot listen, 2 for an invalid option. */
export async function runMock(args: string[], environment: NodeJS.ProcessEnv, stopSignal: StopSignal): Promise<void> {
  try {
    const {
      help: printHelp,
      version: printVersion,
      workers: workerCount = COMMAND_OPTIONS.workers.default,
      log = COMMAND_OPTIONS.log.default,
      ...options
    } = parseArguments(args, environment);
    if (printHelp) return void process.stdout.write(help);
    if (printVersion) return void process.stdout.write(`${version()}\n`);
    if (cluster.isWorker) return await serve(options, log, stopSignal);
    const onStarted = (url: string) => console.log(startedMessage(url, log));
    if (workerCount === 1) return await serve(options, log, stopSignal, onStarted);
    const workers = await startWorkers(workerCount, options, onStarted);
    stopSignal.onStop(workers.stop);
  } catch (error) {
    const isOption = error instanceof OptionError;
    console.error((error as Error).message + (isOption ? "\nhwc-users-mock --help lists the options." : ""));
    process.exitCode = isOption ? 2 : 1;
    // The channel to the primary process would keep a worker running.
    if (cluster.isWorker) process.disconnect();
  }
}

function startedMessage(url: string, format: LogFormat): string {
  const hint = format === "json" ? "" : ` (Ctrl-C stops it; ${url}/ lists the operations)`;
  return messageText(`The mock listens on ${url}${hint}`, format);
}
