import { EXPECTED_DELAY, isDelay, parseDelay } from "../latency/delay.ts";
import type { MockOptions } from "./mock-options.ts";
import type { OptionTable } from "./option-definition.ts";
import {
  isAddress,
  isBoolean,
  isHttpUrl,
  isMilliseconds,
  isOriginList,
  isSecretTable,
  isWholeNumber,
  parseSecrets,
  parseWholeNumber,
} from "./option-values.ts";

const BOOLEAN = { isValid: isBoolean, expected: "true or false" };
const SECRETS = {
  multiple: true,
  secret: true,
  parseAll: parseSecrets,
  isValid: isSecretTable,
  expected: "an ID and its secret, such as id=secret",
} as const;

/** The definitions of the options that the library and the command share. */
export const MOCK_OPTIONS = {
  port: {
    flag: "port",
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
    placeholder: "<address>",
    description: "address to listen on; 0.0.0.0 is every address",
    default: "127.0.0.1",
    isValid: isAddress,
    expected: "an address such as 127.0.0.1",
  },
  dynamic: {
    flag: "dynamic",
    description: "generate values that fit the schemas instead of sending the first example",
    default: false,
    ...BOOLEAN,
  },
  corsOrigins: {
    flag: "cors-origin",
    placeholder: "<origin>",
    multiple: true,
    description: "accept pages of this origin only; repeatable",
    defaultText: "every origin",
    isValid: isOriginList,
    expected: "origins such as http://localhost:5173, without a path",
  },
  delay: {
    flag: "delay",
    placeholder: "<delay>",
    description: "delay of each response, such as 200, 100-300 or p50=100,p99=2000",
    default: 0,
    parse: parseDelay,
    isValid: isDelay,
    expected: EXPECTED_DELAY,
  },
  faults: {
    flag: "faults",
    description: "accept faults in the Prefer header; needs --workers 1",
    default: false,
    ...BOOLEAN,
  },
  upstream: {
    flag: "upstream",
    placeholder: "<url>",
    description: "forward requests to a real server and check both directions",
    isValid: isHttpUrl,
    expected: "a URL such as https://api.example.com",
  },
  upstreamTimeout: {
    flag: "upstream-timeout",
    placeholder: "<ms>",
    description: "how long the real server may take to respond",
    default: 30_000,
    parse: parseWholeNumber,
    isValid: (value): value is number => isMilliseconds(value) && value !== 0,
    expected: "milliseconds from 1 to 600000",
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
