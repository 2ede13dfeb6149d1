/** A way to use the mock. `mock` responds by itself, `proxy` forwards to an upstream, `msw` runs without a server. */
export type Mode = "mock" | "proxy" | "msw";

/** One option, as the library, the command line, the help and the README need it. */
export interface OptionDefinition<Value> {
  /** The name on the command line, without dashes. */
  flag: string;
  /** A one-letter alias of the flag. */
  short?: string;
  /** The value of the flag as the help writes it, such as `<number>`. A switch has none. */
  placeholder?: string;
  /** Whether the flag may be repeated. Its values form an array. */
  multiple?: true;
  /** The environment variable that sets the option when the flag is missing. */
  variable?: string;
  description: string;
  /** Why the option has no meaning in a mode. */
  unavailable?: Partial<Record<Mode, string>>;
  default?: Value;
  /** Describes the default where a value cannot. */
  defaultText?: string;
  /** Parses the text of the flag or of the variable. By default the text is the value. */
  parse?(text: string): unknown;
  /** Parses the texts of a repeatable flag. By default their array is the value. */
  parseAll?(texts: readonly string[]): unknown;
  /** Returns what the author of an invalid text may have meant, such as `5000` for `5s`. */
  suggest?(text: string): string | undefined;
  /** Whether the value is secret. Messages do not quote it. */
  secret?: true;
  /** Returns what to change in a value that has many parts; undefined if it is valid. */
  problemOf?(value: unknown): string | undefined;
  isValid(value: unknown): value is Value;
  /** Completes the sentence "the option must be …". */
  expected: string;
}

/** One definition for each option of a type: a new option does not compile until the table defines it. */
export type OptionTable<Options, Names extends keyof Options = keyof Options> = {
  readonly [Name in Names]-?: OptionDefinition<Exclude<Options[Name], undefined>>;
};
