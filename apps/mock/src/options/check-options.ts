import { isLoopback } from "../http/is-loopback.ts";
import { MOCK_OPTIONS } from "./mock-option-table.ts";
import type { MockOptions } from "./mock-options.ts";
import type { Mode, OptionDefinition } from "./option-definition.ts";
import { suggestionFor } from "./suggestions.ts";

type NameOf = (name: keyof MockOptions) => string;

const NAMES = Object.keys(MOCK_OPTIONS) as (keyof MockOptions)[];
const MODES: Record<Mode, (nameOf: NameOf) => string> = {
  mock: (nameOf) => `without ${nameOf("upstream")}`,
  proxy: (nameOf) => `with ${nameOf("upstream")}`,
  msw: () => "in MSW handlers",
};
const REQUIRED = [
  ["users", "stateful"],
  ["unknownUsers", "stateful"],
  ["controlToken", "control"],
] as const satisfies [keyof MockOptions, keyof MockOptions][];

/** An option that does not exist or has an invalid value. The message names the option and the valid values. */
export class OptionError extends TypeError {}

/**
 * Checks options from a caller without a type checker.
 *
 * @throws {OptionError} for an unknown option, an invalid value or options that cannot be combined.
 */
export function checkOptions(options: MockOptions, mode?: Mode): void {
  const definitions = new Map<string, OptionDefinition<unknown>>(Object.entries(MOCK_OPTIONS));
  for (const [name, value] of Object.entries(options)) {
    const definition = definitions.get(name);
    if (!definition)
      throw new OptionError(`unknown option "${name}". The options are ${[...definitions.keys()].join(", ")}.`);
    if (value !== undefined) checkValue(definition, value, name);
  }
  checkCombination(options, (name) => name, mode);
}

/**
 * Returns the value of an option if it is valid.
 *
 * @param name The option as the caller writes it.
 * @param input The value before parsing, as the caller wrote it.
 * @throws {OptionError} if it is not.
 */
export function checkValue<Value>(
  definition: OptionDefinition<Value>,
  value: unknown,
  name: string,
  input = value,
): Value {
  const { isValid, problemOf, expected, secret } = definition;
  const problem = problemOf?.(value);
  if (problem !== undefined) throw new OptionError(`${name}: ${problem}`);
  if (isValid(value)) return value;
  if (input === "") throw new OptionError(`${name} is empty. Set it to ${expected}, or remove it.`);
  if (secret) throw new OptionError(`${name} must be ${expected}.`);
  const suggestion = suggestionFor(definition, input);
  const remedy = suggestion === undefined ? "" : ` Write ${suggestion}.`;
  throw new OptionError(`${name} must be ${expected}, not ${JSON.stringify(input)}.${remedy}`);
}

/** The mode of a server with these options. */
export function serverModeOf({ upstream }: MockOptions): Mode {
  return upstream === undefined ? "mock" : "proxy";
}

/**
 * @param nameOf Writes an option as the caller does.
 * @throws {OptionError} for options that have no meaning together, or in this mode.
 */
export function checkCombination(options: MockOptions, nameOf: NameOf, mode: Mode = serverModeOf(options)): void {
  const definitions = new Map<string, OptionDefinition<unknown>>(Object.entries(MOCK_OPTIONS));
  for (const name of NAMES) {
    const reason = definitions.get(name)?.unavailable?.[mode];
    if (reason === undefined || options[name] === undefined || options[name] === false) continue;
    throw new OptionError(`${nameOf(name)} has no meaning ${MODES[mode](nameOf)}: ${reason}. Remove it.`);
  }
  for (const [name, required] of REQUIRED) {
    if (options[name] !== undefined && !options[required]) {
      throw new OptionError(`${nameOf(name)} needs ${nameOf(required)}. Add it, or remove ${nameOf(name)}.`);
    }
  }
  checkControlToken(options, nameOf);
}

/** @throws {OptionError} if other machines could use the control API without a token. */
function checkControlToken({ control, controlToken, host }: MockOptions, nameOf: NameOf): void {
  if (!control || controlToken !== undefined || host === undefined || isLoopback(host)) return;
  const reason = `other machines can reach ${nameOf("host")} ${JSON.stringify(host)}`;
  throw new OptionError(
    `${nameOf("control")} needs ${nameOf("controlToken")}: ${reason}. Add it, or listen on 127.0.0.1.`,
  );
}
