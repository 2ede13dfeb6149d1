import { parseArgs } from "node:util";
import { closestName } from "@hwc-users/spec";
import { checkCombination, checkValue, OptionError } from "../options/check-options.ts";
import type { OptionDefinition, OptionTable } from "../options/option-definition.ts";
import { COMMAND_OPTIONS, type CommandOptions } from "./command-options.ts";

const DEFINITIONS: OptionTable<CommandOptions> = COMMAND_OPTIONS;
const NAMES = Object.keys(DEFINITIONS) as (keyof CommandOptions)[];

/** Why an option needs one process. */
const ONE_PROCESS: Partial<Record<keyof CommandOptions, string>> = {
  faults: "some faults count requests, which only one process can do",
  stateful: "the users live in one process",
  control: "the replies and the request log live in one process",
  report: "one process counts the violations",
  record: "one process writes the files",
  errors: "one process counts the violations for the exit code",
};

type Flags = ReturnType<typeof parseFlags>;

/**
 * Parses the command line and the environment variables of the options.
 *
 * @throws {OptionError} for an unknown or invalid option; the message lists the valid values.
 */
export function parseArguments(args: string[], environment: NodeJS.ProcessEnv): CommandOptions {
  const flags = parseFlags(args);
  const options: CommandOptions = {};
  for (const name of NAMES) setOption(options, name, DEFINITIONS, flags, environment);
  checkCombination(options, (name) => writtenName(DEFINITIONS[name], flags, environment));
  checkWorkers(options);
  if (options.record !== undefined && options.upstream === undefined) {
    throw new OptionError(
      "--record needs --upstream: it records the responses of a real server. Add it, or remove --record.",
    );
  }
  return options;
}

/** @throws {OptionError} for options that work in one process only. */
function checkWorkers(options: CommandOptions): void {
  if (options.workers === undefined || options.workers === 1) return;
  for (const name of NAMES) {
    const reason = ONE_PROCESS[name];
    if (reason && options[name]) throw new OptionError(`--${DEFINITIONS[name].flag} needs --workers 1: ${reason}.`);
  }
}

function parseFlags(args: string[]) {
  const options = Object.values<OptionDefinition<unknown>>(DEFINITIONS).map(
    ({ flag, placeholder, multiple = false, short }) =>
      [
        flag,
        { type: placeholder ? ("string" as const) : ("boolean" as const), multiple, ...(short && { short }) },
      ] as const,
  );
  try {
    return parseArgs({ args, options: Object.fromEntries(options) }).values;
  } catch (error) {
    throw argumentError(error as NodeJS.ErrnoException);
  }
}

/** Replaces messages of Node that explain positional arguments, which the command does not have. */
function argumentError({ code, message }: NodeJS.ErrnoException): OptionError {
  const [, flag = ""] = /^Unknown option '-*([^']*)'/.exec(message) ?? [];
  if (code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION" || flag === "") return new OptionError(message);
  const closest = closestName(
    flag,
    Object.values(DEFINITIONS).map((definition) => definition.flag),
  );
  return new OptionError(`unknown option "--${flag}"${closest === undefined ? "" : ` (did you mean "--${closest}"?)`}`);
}

/** The name under which the caller set an option: its environment variable only if that is set, and the flag is not. */
function writtenName(
  { flag, variable }: Pick<OptionDefinition<unknown>, "flag" | "variable">,
  flags: Flags,
  environment: NodeJS.ProcessEnv,
): string {
  const isVariable = variable !== undefined && flags[flag] === undefined && environment[variable] !== undefined;
  return isVariable ? variable : `--${flag}`;
}

/** Sets an option from its flag, or else from its environment variable. */
function setOption<Name extends keyof CommandOptions>(
  options: CommandOptions,
  name: Name,
  definitions: OptionTable<CommandOptions, Name>,
  flags: Flags,
  environment: NodeJS.ProcessEnv,
): void {
  const definition = definitions[name];
  const { flag, variable } = definition;
  const fromEnvironment = variable === undefined ? undefined : environment[variable];
  const input = flags[flag] ?? fromEnvironment;
  if (input === undefined) return;
  const value = parseInput(definition, input);
  options[name] = checkValue(definition, value, writtenName(definition, flags, environment), input);
}

function parseInput({ parse, parseAll }: OptionDefinition<unknown>, input: NonNullable<Flags[string]>): unknown {
  if (typeof input === "string") return parse ? parse(input) : input;
  return Array.isArray(input) && parseAll ? parseAll(input.map(String)) : input;
}
