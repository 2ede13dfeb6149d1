import { MOCK_OPTIONS } from "./mock-option-table.ts";
import type { MockOptions } from "./mock-options.ts";
import type { OptionDefinition } from "./option-definition.ts";

/** An option that does not exist or has an invalid value. The message names the option and the valid values. */
export class OptionError extends TypeError {}

/**
 * Checks options from a caller without a type checker.
 *
 * @throws {OptionError} for an unknown option, an invalid value or options that cannot be combined.
 */
export function checkOptions(options: MockOptions): void {
  const definitions = new Map<string, OptionDefinition<unknown>>(Object.entries(MOCK_OPTIONS));
  for (const [name, value] of Object.entries(options)) {
    const definition = definitions.get(name);
    if (!definition)
      throw new OptionError(`unknown option "${name}". The options are ${[...definitions.keys()].join(", ")}.`);
    if (value !== undefined) checkValue(definition, value, name);
  }
  checkCombination(options, (name) => name);
}

/**
 * Returns the value of an option if it is valid.
 *
 * @param name The option as the caller writes it.
 * @param input The value before parsing, as the caller wrote it.
 * @throws {OptionError} if it is not.
 */
export function checkValue<Value>(
  { isValid, expected, secret }: OptionDefinition<Value>,
  value: unknown,
  name: string,
  input = value,
): Value {
  if (isValid(value)) return value;
  throw new OptionError(`${name} must be ${expected}${secret ? "" : `, not ${JSON.stringify(input)}`}.`);
}

/** @throws {OptionError} for options that cannot be combined. */
export function checkCombination(options: MockOptions, nameOf: (name: keyof MockOptions) => string): void {
  for (const other of ["dynamic", "faults"] as const) {
    if (options.upstream !== undefined && options[other]) {
      const names = `${nameOf("upstream")} cannot be combined with ${nameOf(other)}`;
      throw new OptionError(`${names}: with an upstream, the real server sends the responses. Remove one of them.`);
    }
  }
}
