import type { RetryPolicy } from "../transport/retry-policy.ts";
import { hasFunctions, isFunction, type Rule } from "./check-options.ts";
import type { CallOptions, ClientOptions, SharedOptions } from "./options.ts";

// The compiler rejects a table without the name of an option.

/** Infinity is a time: it turns a limit off. */
const isTime: Rule = (value) => (typeof value === "number" && value >= 0) || "a number of milliseconds from 0";

const isLimit: Rule = (value) => (value !== 0 && isTime(value) === true) || "a number of milliseconds above 0";

function isListOf(isItem: (item: unknown) => boolean, items: string): Rule {
  return (value) => (Array.isArray(value) && value.every(isItem)) || `a list of ${items}`;
}

const RETRY_RULES = {
  retries: (value) => (Math.floor(Number(value)) === value && value >= 0) || "an integer from 0",
  statuses: isListOf(Number.isInteger, "integers"),
  minDelay: isTime,
  maxDelay: isTime,
  maxRetryAfter: isTime,
} satisfies Record<keyof RetryPolicy, Rule>;

const SHARED_RULES = {
  timeout: isLimit,
  attemptTimeout: isLimit,
  retry: RETRY_RULES,
  language: (value) => (typeof value === "string" && /^[\w-]+$/.test(value)) || 'a language such as "en-US"',
  // Checked by readHeaders.
  headers: undefined,
} satisfies Record<keyof SharedOptions, Rule | typeof RETRY_RULES | undefined>;

/** The rules of all client options. */
export const CLIENT_RULES = {
  ...SHARED_RULES,
  fetch: isFunction,
  plainHttpHosts: isListOf((host) => typeof host === "string", "host names"),
  validator: hasFunctions("request", "response"),
  logger: hasFunctions("debug", "warn", "error"),
  onRequest: isFunction,
  onResponse: isFunction,
  onRetry: isFunction,
  onError: isFunction,
  onAttemptEnd: isFunction,
  onCallEnd: isFunction,
} satisfies Record<keyof ClientOptions, Rule | typeof RETRY_RULES | undefined>;

/** The rules of all call options. */
export const CALL_RULES = {
  ...SHARED_RULES,
  // No `instanceof`: a signal can come from a polyfill or from another realm, such as jsdom.
  signal: (value) =>
    (typeof Object(value).aborted === "boolean" && isFunction(Object(value).addEventListener) === true) ||
    "an AbortSignal",
} satisfies Record<keyof CallOptions, Rule | typeof RETRY_RULES | undefined>;
