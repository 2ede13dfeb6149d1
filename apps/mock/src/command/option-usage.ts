import type { OptionDefinition } from "../options/option-definition.ts";

/** An option as it is written on the command line, such as `--port <number>`. */
export function usageOf({ flag, placeholder }: OptionDefinition<unknown>): string {
  return `--${flag}${placeholder ? ` ${placeholder}` : ""}`;
}

/** The default of an option in words, such as `PORT or 4010`; undefined if the option is off by default. */
export function defaultTextOf({
  variable,
  default: value,
  defaultText,
}: OptionDefinition<unknown>): string | undefined {
  const text = defaultText ?? (value === undefined || value === false ? undefined : String(value));
  return [variable, text].filter((part) => part !== undefined).join(" or ") || undefined;
}
