import { isObject } from "@hwc-users/spec";
import { EXPECTED_DELAY, isDelay, parseDelay } from "../latency/delay.ts";
import { checkSeed } from "../state/check-seed.ts";
import type { Seed } from "../state/seed.ts";
import type { MockOptions } from "./mock-options.ts";
import type { OptionTable } from "./option-definition.ts";
import {
  isBoolean,
  isControlToken,
  isHost,
  isHttpUrl,
  isMilliseconds,
  isOriginList,
  isSecretTable,
  isWholeNumber,
  parseBytes,
  parseSecrets,
  parseWholeNumber,
} from "./option-values.ts";
import { suggestHost, suggestMilliseconds, suggestUrl } from "./suggestions.ts";

const MAX_SEED = 999_999_999;
const MAX_BODY_LIMIT = 1024 ** 3;
const BOOLEAN = { isValid: isBoolean, expected: "true or false" };
const NO_SERVER = { msw: "the handlers have no server" };
const RESPONDS = "the real server sends the responses";
const CHECKS = "the handlers do not check requests";
const SECRETS = {
  multiple: true,
  secret: true,
  unavailable: { msw: CHECKS },
  parseAll: parseSecrets,
  isValid: isSecretTable,
  expected: "an ID and its secret, such as id=secret",
} as const;

/** The definitions of the options that the library and the command share. */
export const MOCK_OPTIONS = {
  port: {
    flag: "port",
    unavailable: NO_SERVER,
    placeholder: "<number>",
    variable: "PORT",
    description: "port to listen on; 0 picks a free port",
    default: 4010,
    parse: parseWholeNumber,
    isValid: (value) => isWholeNumber(value, 0, 65_535),
    expected: "a port such as 4010, or 0 for a free port",
  },
  host: {
    flag: "host",
    unavailable: NO_SERVER,
    placeholder: "<address>",
    description: "address to listen on; 0.0.0.0 is every address",
    default: "127.0.0.1",
    suggest: suggestHost,
    isValid: isHost,
    expected: "an address or a name without scheme and port, such as 127.0.0.1",
  },
  dynamic: {
    flag: "dynamic",
    description: "generate values that fit the schemas instead of sending the first example",
    default: false,
    unavailable: { proxy: RESPONDS, msw: "the handlers contain no generator" },
    ...BOOLEAN,
  },
  seed: {
    flag: "seed",
    placeholder: "<number>",
    description: "make generated values, random delays and rates of faults repeatable",
    parse: parseWholeNumber,
    isValid: (value) => isWholeNumber(value, 0, MAX_SEED),
    expected: `a whole number from 0 to ${MAX_SEED}`,
  },
  echo: {
    flag: "echo",
    description: "respond with what the request sent",
    default: false,
    unavailable: { proxy: RESPONDS },
    ...BOOLEAN,
  },
  stateful: {
    flag: "stateful",
    description: "remember users; needs --workers 1",
    default: false,
    unavailable: { proxy: RESPONDS },
    ...BOOLEAN,
  },
  users: {
    flag: "users",
    placeholder: "<file>",
    description: "JSON file with the users of a stateful mock at the start",
    unavailable: { proxy: RESPONDS },
    problemOf: checkSeed,
    isValid: (value): value is Seed => isObject(value),
    expected: "an object with users, departments or desktopUsers",
  },
  unknownUsers: {
    flag: "unknown-users",
    placeholder: "<create | reject>",
    description: "what a stateful mock does with a user that it does not know",
    defaultText: "reject with --users, else create",
    unavailable: { proxy: RESPONDS },
    isValid: (value) => value === "create" || value === "reject",
    expected: "create or reject",
  },
  corsOrigins: {
    flag: "cors-origin",
    unavailable: NO_SERVER,
    placeholder: "<origin>",
    multiple: true,
    description: "accept pages of this origin only; repeatable",
    defaultText: "every origin; with --upstream, those of this machine",
    isValid: isOriginList,
    expected: "origins such as http://localhost:5173, without a path",
  },
  delay: {
    flag: "delay",
    placeholder: "<delay>",
    description: "delay of each response, such as 200, 100-300 or p50=100,p99=2000",
    default: 0,
    parse: parseDelay,
    suggest: suggestMilliseconds,
    isValid: isDelay,
    expected: EXPECTED_DELAY,
  },
  faults: {
    flag: "faults",
    description: "accept faults in the Prefer header; needs --workers 1",
    default: false,
    ...BOOLEAN,
  },
  bodyLimit: {
    flag: "body-limit",
    placeholder: "<bytes>",
    description: "the largest body that is accepted or, with --upstream, checked, such as 512kb or 4mb",
    default: 4 * 1024 * 1024,
    unavailable: NO_SERVER,
    parse: parseBytes,
    isValid: (value) => isWholeNumber(value, 1, MAX_BODY_LIMIT),
    expected: "bytes such as 4194304, 512kb or 4mb, up to 1024mb",
  },
  control: {
    flag: "control",
    description: "serve the control API under /__mock/; needs --workers 1",
    default: false,
    unavailable: NO_SERVER,
    ...BOOLEAN,
  },
  controlToken: {
    flag: "control-token",
    placeholder: "<token>",
    variable: "MOCK_CONTROL_TOKEN",
    description: "token of the control API; required if other machines can reach the mock",
    secret: true,
    unavailable: NO_SERVER,
    isValid: isControlToken,
    expected: "a token of 1 to 256 letters, digits and - . _ ~ + /",
  },
  upstream: {
    flag: "upstream",
    unavailable: { msw: "the handlers forward nothing" },
    placeholder: "<url>",
    description: "forward requests to a real server and check both directions",
    suggest: suggestUrl,
    isValid: isHttpUrl,
    expected: "a URL such as https://api.example.com",
  },
  upstreamTimeout: {
    flag: "upstream-timeout",
    unavailable: { mock: "there is no upstream", msw: "the handlers forward nothing" },
    placeholder: "<ms>",
    description: "how long the real server may be silent",
    default: 30_000,
    parse: parseWholeNumber,
    suggest: suggestMilliseconds,
    isValid: (value): value is number => isMilliseconds(value) && value !== 0,
    expected: "milliseconds from 1 to 600000",
  },
  errors: {
    flag: "errors",
    description: "reject requests and responses that break the spec; needs --upstream",
    default: false,
    unavailable: { mock: "the mock always rejects requests that break the spec", msw: CHECKS },
    ...BOOLEAN,
  },
  appKeys: {
    flag: "app-key",
    placeholder: "<app ID=key>",
    description: "accept sign-ins of this app ID only, signed with its key; repeatable",
    defaultText: "every key",
    ...SECRETS,
  },
  passwords: {
    flag: "password",
    placeholder: "<account=password>",
    description: "accept sign-ins of this account or IAM user only, with its password; repeatable",
    defaultText: "every password",
    ...SECRETS,
  },
  secretKeys: {
    flag: "secret-key",
    placeholder: "<access key=secret key>",
    description: "accept requests signed with this access key only, and its secret key; repeatable",
    defaultText: "every key",
    ...SECRETS,
  },
} satisfies OptionTable<MockOptions>;
