import { parseArgs } from "node:util";
import { checkOptions, type MockOptions, OptionError } from "../server/options.ts";
import { LOG_FORMATS, type LogFormat } from "./log.ts";

/** What the command was asked to do. */
export interface Arguments {
  help: boolean;
  version: boolean;
  /** How many processes listen. */
  workers: number;
  log: LogFormat;
  options: MockOptions;
}

const MOST_WORKERS = 256;

/**
 * Reads the command line, and `PORT` from the environment.
 *
 * @param cores What `--workers auto` stands for.
 * @throws {OptionError} when it cannot be meant; the message says what to write.
 */
export function readArguments(args: string[], environment: NodeJS.ProcessEnv, cores: number): Arguments {
  const values = parse(args);
  const workers = values.workers === "auto" ? cores : number(values.workers);
  if (!(Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS)) {
    throw new OptionError(`--workers is "${values.workers}". Give it a number from 1 to ${MOST_WORKERS}, or auto.`);
  }
  if (values.faults && workers > 1) {
    throw new OptionError("--faults needs --workers 1: some faults count requests, which only one process can do.");
  }
  const log = LOG_FORMATS.find((format) => format === values.log);
  if (!log) throw new OptionError(`--log is "${values.log}". Give it ${LOG_FORMATS.join(", ")}.`);
  const options: MockOptions = {
    ...readPort(values.port, environment["PORT"]),
    ...(values.host !== undefined && { host: values.host }),
    ...(values.dynamic && { dynamic: true }),
    ...(values.faults && { faults: true }),
    ...(values["cors-origin"] && { corsOrigins: values["cors-origin"] }),
    ...(values.delay !== undefined && { delay: readDelay(values.delay) }),
    ...(values.upstream !== undefined && { upstream: values.upstream }),
    ...(values["upstream-timeout"] !== undefined && { upstreamTimeout: number(values["upstream-timeout"]) }),
  };
  checkOptions(options, flagOf);
  return { help: values.help ?? false, version: values.version ?? false, workers, log, options };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string" },
        host: { type: "string" },
        dynamic: { type: "boolean" },
        "cors-origin": { type: "string", multiple: true },
        delay: { type: "string" },
        workers: { type: "string", default: "1" },
        log: { type: "string", default: "text" },
        faults: { type: "boolean" },
        upstream: { type: "string" },
        "upstream-timeout": { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    }).values;
  } catch (error) {
    throw new OptionError((error as Error).message);
  }
}

function readPort(flag: string | undefined, variable: string | undefined): { port?: number } {
  const text = flag ?? variable;
  if (text === undefined) return {};
  const port = number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { port };
  const name = flag === undefined ? "PORT" : "--port";
  throw new OptionError(`${name} is "${text}", which is not a port. Set it to a number such as 4010.`);
}

function readDelay(text: string): number | [number, number] {
  const [least = "", most] = text.split("-");
  return most === undefined ? number(least) : [number(least), number(most)];
}

/** Reads digits; NaN for anything else, which every check refuses. */
function number(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** Writes the name of an option as the command line has it. */
function flagOf(name: string): string {
  if (name === "corsOrigins") return "--cors-origin";
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
