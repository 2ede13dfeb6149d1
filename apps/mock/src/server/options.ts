export const DEFAULT_PORT = 4010;
export const DEFAULT_HOST = "127.0.0.1";

/** How {@link startMock} starts the mock. */
export interface MockOptions {
  /**
   * The port to listen on; 0 takes a free one.
   *
   * @default 4010
   */
  port?: number;
  /**
   * The address to listen on.
   *
   * @default "127.0.0.1"
   */
  host?: string;
  /**
   * Whether to answer with made-up values that fit the schemas, instead of the first example.
   *
   * @default false
   */
  dynamic?: boolean;
  /** The origins whose pages may call the mock. By default every origin. */
  corsOrigins?: readonly string[];
  /**
   * How long to wait before each answer, in milliseconds: a number, or the least and the most.
   *
   * @default 0
   */
  delay?: number | readonly [least: number, most: number];
  /**
   * Whether a request may ask for a fault, such as `Prefer: fault=reset`.
   *
   * @default false
   */
  faults?: boolean;
  /** The URL of a real server, to pass requests on to it and check both directions instead of mocking. */
  upstream?: string;
  /**
   * How long the real server may take to answer, in milliseconds.
   *
   * @default 30000
   */
  upstreamTimeout?: number;
}

/** An option that cannot be meant; the message says which, and what to give. */
export class OptionError extends TypeError {}

const CHECKS: { [Name in keyof Required<MockOptions>]: [(value: unknown) => boolean, string] } = {
  port: [(value) => isWhole(value, 65_535), "a whole number from 0 to 65535"],
  host: [(value) => typeof value === "string" && value !== "", "an address such as 127.0.0.1"],
  dynamic: [isBoolean, "true or false"],
  corsOrigins: [
    (value) => Array.isArray(value) && value.every(isOrigin),
    "origins such as http://localhost:5173, without a path",
  ],
  delay: [
    (value) =>
      Array.isArray(value) ? value.length === 2 && value.every(isTime) && value[0] <= value[1] : isTime(value),
    "milliseconds such as 200, or a range such as 100-300, up to 600000",
  ],
  faults: [isBoolean, "true or false"],
  upstream: [isHttpUrl, "a URL such as https://api.example.com"],
  upstreamTimeout: [(value) => isTime(value) && value !== 0, "milliseconds from 1 to 600000"],
};

/**
 * Checks options that no compiler did.
 *
 * @param nameOf How the caller writes the name of an option.
 * @throws {OptionError} for an option that does not exist, or one with a value that cannot be meant.
 */
export function checkOptions(options: MockOptions, nameOf = (name: string) => name): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(CHECKS, name)) {
      throw new OptionError(
        `There is no option ${nameOf(name)}. There are ${Object.keys(CHECKS).map(nameOf).join(", ")}.`,
      );
    }
    const [isRight, expected] = CHECKS[name as keyof MockOptions];
    if (value !== undefined && !isRight(value)) {
      throw new OptionError(`${nameOf(name)} is ${JSON.stringify(value)}. Give it ${expected}.`);
    }
  }
  for (const other of ["dynamic", "faults"] as const) {
    if (options.upstream !== undefined && options[other]) {
      throw new OptionError(
        `${nameOf("upstream")} and ${nameOf(other)} exclude each other: a real server answers by itself.`,
      );
    }
  }
}

function isWhole(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isTime(value: unknown): boolean {
  return isWhole(value, 600_000);
}

function isBoolean(value: unknown): boolean {
  return typeof value === "boolean";
}

function isOrigin(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value) && new URL(value).origin === value;
}

function isHttpUrl(value: unknown): boolean {
  if (typeof value !== "string" || !URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && username + password + search + hash === "";
}
