/** How an option is written, and what it does. */
export interface OptionEntry {
  /** The placeholder of its value; missing for a flag. */
  value?: string;
  /** Whether it can be repeated. */
  multiple?: true;
  /** Of a number: the default and the range. */
  number?: { fallback: number; min: number; max: number };
  help: string;
}

/** The options of the command. The parser, the help and the README follow from it. */
export const OPTION_TABLE = {
  target: { value: "<url>", help: "the server, such as https://api.example.com or http://127.0.0.1:4010" },
  operation: {
    value: "<id>",
    multiple: true,
    help: "only this operation; can be repeated (default: all operations of the host)",
  },
  "allow-writes": { help: "also sends requests that change the accounts in --accounts" },
  accounts: { value: "<file>", help: "JSON with the arguments of each operation to test: the values to leave behind" },
  "dry-run": { help: "prints the requests and sends none" },
  wait: {
    value: "<seconds>",
    number: { fallback: 0, min: 0, max: 3600 },
    help: "waits so long until the server responds, for a server that starts at the same time",
  },
  "allow-http": {
    value: "<host>",
    multiple: true,
    help: "allows plain http to this host, such as app:8080, or app for any port",
  },
  "client-cert": { value: "<file>", help: "the client certificate, in PEM format" },
  "client-key": {
    value: "<file>",
    help: "the private key of --client-cert, in PEM format; HWC_CLIENT_KEY_PASSPHRASE decrypts it",
  },
  ca: { value: "<file>", help: "the certificates of authorities to trust instead of those of Node, in PEM format" },
  cases: {
    value: "<number>",
    number: { fallback: 20, min: 0, max: 10_000 },
    help: "generated combinations for each operation, in addition to one request for each rule",
  },
  seed: { value: "<number>", help: "the seed of the generated combinations (default: random; the report has it)" },
  rate: { value: "<number>", number: { fallback: 5, min: 1, max: 10_000 }, help: "requests per second" },
  timeout: {
    value: "<ms>",
    number: { fallback: 10_000, min: 1, max: 600_000 },
    help: "the time limit of a response in milliseconds",
  },
  "max-requests": {
    value: "<number>",
    number: { fallback: 2000, min: 1, max: 100_000 },
    help: "stops the run after so many requests",
  },
  "max-time": {
    value: "<seconds>",
    number: { fallback: 900, min: 1, max: 86_400 },
    help: "stops the run after so long",
  },
  report: { value: "<kind>", help: "text, json, junit or github (default: text)" },
  output: { value: "<file>", help: "where to write the report (default: standard output)" },
  har: { value: "<file>", help: "writes all requests and responses to this file, without tokens" },
  waive: { value: "<file>", help: "JSON with known violations, each with a reason and an end date" },
  help: { help: "prints this help" },
  version: { help: "prints the version" },
} as const satisfies Record<string, OptionEntry>;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof OPTION_TABLE;
